package uk.inspectionalerts.grading.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.publishing.InspectionFilter;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.grading.publishing.Inspections.Place;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;

/** Lists of inspections, page by page, the latest published first. */
@ApplicationScoped
public class InspectionPages {

    private final Inspections inspections;

    InspectionPages(Inspections inspections) {
        this.inspections = inspections;
    }

    /** The page that is wanted of the inspections that pass. */
    public Page<InspectionBody> page(InspectionFilter filter, Paging paging) {
        Optional<Place> after = paging.after()
                .map(cursor -> new Place(cursor.part(0, LocalDate::parse), cursor.part(1, UUID::fromString)));
        return Page.of(inspections.list(filter, after, paging.lookAhead()), paging, published -> {
                    Place place = Place.of(published);
                    return Cursor.of(place.publishedOn(), place.inspection());
                })
                .map(InspectionBody::of);
    }
}
