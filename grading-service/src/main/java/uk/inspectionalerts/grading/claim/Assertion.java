package uk.inspectionalerts.grading.claim;

import java.util.Optional;
import java.util.function.Function;
import uk.inspectionalerts.grading.milestone.MilestoneType;
import uk.inspectionalerts.grading.standing.Position;

/** The part of a claim that can be true or false. */
public sealed interface Assertion {

    /** Answers with the one function that fits. */
    <T> T fold(
            Function<SoManyOutstanding, T> soMany,
            Function<Reached, T> reached,
            Function<Stands, T> stands,
            Function<NoneHigher, T> noneHigher,
            Function<NotInRecord, T> notInRecord);

    /**
     * "One of fourteen": so many authorities are outstanding overall, the subject, where there is one, among them.
     *
     * @param outOf so many have an overall grade, where the claim says that too
     */
    record SoManyOutstanding(int number, Optional<Integer> outOf) implements Assertion {

        /** Of whatever number. */
        public SoManyOutstanding(int number) {
            this(number, Optional.empty());
        }

        public SoManyOutstanding {
            if (number < 1) {
                throw new IllegalArgumentException("the claim counts nothing: " + number);
            }
        }

        @Override
        public <T> T fold(
                Function<SoManyOutstanding, T> soMany,
                Function<Reached, T> reached,
                Function<Stands, T> stands,
                Function<NoneHigher, T> noneHigher,
                Function<NotInRecord, T> notInRecord) {
            return soMany.apply(this);
        }
    }

    /**
     * The authority's latest report reached a milestone.
     *
     * @param place the claimed rank, for "fifth" or "first"
     * @param scope the claimed region or group; England where the claim does not say
     * @param inARow how many outstanding overall grades in a row are claimed
     * @param move how overall effectiveness is claimed to have moved; where it is present the milestone is meant of overall effectiveness
     */
    record Reached(
            MilestoneType type,
            Optional<Integer> place,
            Optional<String> scope,
            Optional<Integer> inARow,
            Optional<Move> move)
            implements Assertion {

        /** Of any number in a row and any move. */
        public Reached(MilestoneType type, Optional<Integer> place, Optional<String> scope) {
            this(type, place, scope, Optional.empty(), Optional.empty());
        }

        /** Without a rank. */
        public static Reached just(MilestoneType type) {
            return new Reached(type, Optional.empty(), Optional.empty());
        }

        /** With a rank in England. */
        public static Reached as(int place, MilestoneType type) {
            return new Reached(type, Optional.of(place), Optional.empty());
        }

        /** The same with so many outstanding overall grades in a row. */
        public Reached times(int claimed) {
            return new Reached(type, place, scope, Optional.of(claimed), move);
        }

        /** The same by a move of overall effectiveness. */
        public Reached by(Move claimed) {
            return new Reached(type, place, scope, inARow, Optional.of(claimed));
        }

        /** The same with a rank and a scope, where they are claimed. */
        public Reached ranked(Optional<Integer> claimedPlace, Optional<String> claimedScope) {
            return new Reached(type, claimedPlace, claimedScope, inARow, move);
        }

        @Override
        public <T> T fold(
                Function<SoManyOutstanding, T> soMany,
                Function<Reached, T> reached,
                Function<Stands, T> stands,
                Function<NoneHigher, T> noneHigher,
                Function<NotInRecord, T> notInRecord) {
            return reached.apply(this);
        }
    }

    /** The authority stands at a position. */
    record Stands(Position position) implements Assertion {

        @Override
        public <T> T fold(
                Function<SoManyOutstanding, T> soMany,
                Function<Reached, T> reached,
                Function<Stands, T> stands,
                Function<NoneHigher, T> noneHigher,
                Function<NotInRecord, T> notInRecord) {
            return stands.apply(this);
        }
    }

    /** No authority of its region stands higher. */
    record NoneHigher() implements Assertion {

        @Override
        public <T> T fold(
                Function<SoManyOutstanding, T> soMany,
                Function<Reached, T> reached,
                Function<Stands, T> stands,
                Function<NoneHigher, T> noneHigher,
                Function<NotInRecord, T> notInRecord) {
            return noneHigher.apply(this);
        }
    }

    /** Something that the record does not hold or that has no definition, such as "the North", "cities" or "among the best". */
    record NotInRecord(String why) implements Assertion {

        @Override
        public <T> T fold(
                Function<SoManyOutstanding, T> soMany,
                Function<Reached, T> reached,
                Function<Stands, T> stands,
                Function<NoneHigher, T> noneHigher,
                Function<NotInRecord, T> notInRecord) {
            return notInRecord.apply(this);
        }
    }
}
