package uk.inspectionalerts.checks.crashing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.receiving.Weather;

/** Which faults come in which order: the same seed gives the same ones. */
final class FaultPlan {

    private static final int SHORTEST_MILLIS = 500;
    private static final int LONGEST_MILLIS = 3_000;

    /** How many kinds there are. */
    static final int KINDS = 32;

    private FaultPlan() {}

    /** That many faults. Of each {@value #KINDS} that follow one another every kind comes once, in an order of their own. */
    static List<Fault> of(long seed, int count) {
        Random random = new Random(seed);
        List<Fault> plan = new ArrayList<>();
        while (plan.size() < count) {
            List<Fault> deck = deck(random);
            Collections.shuffle(deck, random);
            plan.addAll(deck);
        }
        return List.copyOf(plan.subList(0, count));
    }

    private static List<Fault> deck(Random random) {
        List<Fault> deck = new ArrayList<>();
        Stream.of(Boundary.values()).map(Fault.KilledAt::new).forEach(deck::add);
        for (Target target : Target.values()) {
            deck.add(new Fault.Killed(target));
            deck.add(new Fault.Frozen(target, time(random)));
        }
        for (Weather weather : Weather.values()) {
            for (Fault.Bad.Place place : Fault.Bad.Place.values()) {
                if (weather != Weather.FAIR) {
                    deck.add(new Fault.Bad(place, weather, time(random)));
                }
            }
        }
        return deck;
    }

    private static Duration time(Random random) {
        return Duration.ofMillis(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
    }
}
