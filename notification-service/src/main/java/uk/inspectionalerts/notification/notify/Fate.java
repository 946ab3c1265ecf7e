package uk.inspectionalerts.notification.notify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What GOV.UK Notify says became of an email that it had accepted. */
public enum Fate {
    CREATED,
    SENDING,
    /** The mail server of the recipient has it. */
    DELIVERED,
    /** The address does not exist or takes nothing from anybody. */
    PERMANENT_FAILURE,
    /** The mailbox was full or its server away for three days. */
    TEMPORARY_FAILURE,
    /** Notify and its own provider failed. */
    TECHNICAL_FAILURE;

    /** The name in Notify's interfaces and in ours: {@code permanent-failure}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fate of that code; empty for one that is not known here. */
    public static Optional<Fate> of(String code) {
        return Arrays.stream(values()).filter(fate -> fate.code().equals(code)).findFirst();
    }

    /** Whether nothing more is to come. */
    public boolean isFinal() {
        return switch (this) {
            case CREATED, SENDING -> false;
            case DELIVERED, PERMANENT_FAILURE, TEMPORARY_FAILURE, TECHNICAL_FAILURE -> true;
        };
    }
}
