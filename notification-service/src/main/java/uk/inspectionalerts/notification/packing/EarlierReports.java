package uk.inspectionalerts.notification.packing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.briefing.PlainDate;
import uk.inspectionalerts.notification.event.EventBody;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.EarlierJudgement;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.pack.CommsPack.Earlier;
import uk.inspectionalerts.notification.raising.OutcomeReader;

/** What the report before asked for. */
@ApplicationScoped
class EarlierReports {

    private final EntityManager entities;

    EarlierReports(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The report with which these findings are compared, where this service holds it. Of one that is known only from
     * the shipped history the recommendations are not known: then the answer is empty too.
     */
    @Transactional
    Optional<Earlier> before(Council council, Findings findings) {
        return findings.judgements().stream()
                .flatMap(judgement -> judgement.previous().stream())
                .map(EarlierJudgement::inspectionEnd)
                .max(LocalDate::compareTo)
                .flatMap(end -> latest(council)
                        .flatMap(outcome -> outcome.told().stream())
                        .filter(told -> told.graded() && told.visit().end().equals(end))
                        .findFirst())
                .filter(told -> !told.recommendations().isEmpty())
                .map(told -> new Earlier(
                        PlainDate.month(
                                told.publication().on().orElse(told.visit().end())),
                        told.recommendations()));
    }

    /** The latest outcome of each inspection of that council. */
    @SuppressWarnings("unchecked") // native queries have untyped rows
    private Stream<Outcome> latest(Council council) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select distinct on (inspection) type, body from outcome
                        where position(convert_to(:urn, 'UTF8') in body) > 0
                        order by inspection, version desc
                        """)
                .setParameter("urn", council.urn())
                .getResultList();
        return rows.stream()
                .map(row -> OutcomeReader.read((String) row[0], EventBody.of((byte[]) row[1])))
                .filter(outcome -> outcome.about()
                        .filter(about -> about.urn().equals(council.urn()))
                        .isPresent());
    }
}
