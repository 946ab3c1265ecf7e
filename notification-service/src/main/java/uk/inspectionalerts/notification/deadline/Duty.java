package uk.inspectionalerts.notification.deadline;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.notification.outcome.ReportKind;
import uk.inspectionalerts.notification.outcome.Visit;

/** What a council has to do once it has received a report, and within how many working days of receipt. */
public enum Duty {
    /** Publish the report: SI 2007/462, regulation 2. */
    REPORT(
            "report",
            30,
            "report to publish",
            "publish the report",
            "SI 2007/462, regulation 2",
            "https://www.legislation.gov.uk/uksi/2007/462"),
    /** Prepare, publish and send the written statement of the action it proposes. */
    STATEMENT(
            "statement",
            70,
            "statement of action",
            "publish the written statement of action",
            "Education and Inspections Act 2006, section 137, and SI 2007/462",
            "https://www.legislation.gov.uk/ukpga/2006/40/section/137"),
    /** Send the inspectorate a draft of the statement, where a focused visit found areas for priority action. */
    DRAFT(
            "draft",
            20,
            "draft statement of action",
            "send the draft statement of action to Ofsted",
            "the inspectorate's framework, after areas for priority action",
            "https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018");

    private final String code;
    private final int days;
    private final String title;
    private final String words;
    private final String basis;
    private final URI source;

    Duty(String code, int days, String title, String words, String basis, String source) {
        this.code = code;
        this.days = days;
        this.title = title;
        this.words = words;
        this.basis = basis;
        this.source = URI.create(source);
    }

    /** The name in interfaces: {@code statement}. */
    public String code() {
        return code;
    }

    /** Within how many working days; the one after receipt is the first. */
    public int days() {
        return days;
    }

    /** What it is about, for a heading: "statement of action". */
    public String title() {
        return title;
    }

    /** What is to be done: "publish the report". */
    public String words() {
        return words;
    }

    /** On what the duty rests. */
    public String basis() {
        return basis;
    }

    /** Where that can be read. */
    public URI source() {
        return source;
    }

    /** The duty of that code. */
    public static Optional<Duty> of(String code) {
        return Arrays.stream(values()).filter(duty -> duty.code.equals(code)).findFirst();
    }

    /**
     * What a council has to do after such a visit. An inspection always asks for report and statement, whatever its
     * grades; a focused visit asks for draft and statement if it found areas for priority action; nothing else does.
     */
    public static List<Duty> after(Visit visit) {
        if (visit.kind() == ReportKind.INSPECTION) {
            return List.of(REPORT, STATEMENT);
        }
        return visit.kind() == ReportKind.FOCUSED_VISIT && visit.priorityAction()
                ? List.of(DRAFT, STATEMENT)
                : List.of();
    }
}
