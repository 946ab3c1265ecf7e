package uk.inspectionalerts.grading.milestone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.grading.history.Entry;

/** A short stand-in for all that the milestones of an inspection say: another one means that something of it changed. */
public final class Fingerprint {

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /** The fingerprint of these milestones, their terms and members included. */
    public static UUID of(List<Milestone> milestones) {
        Fingerprint fingerprint = new Fingerprint();
        milestones.forEach(fingerprint::add);
        ByteBuffer bytes = ByteBuffer.wrap(fingerprint.digest.digest());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private void add(Milestone milestone) {
        add(milestone.id());
        add(milestone.sentence());
        add(milestone.forAlert().orElse(""));
        add(milestone.terms());
        milestone.underIlacs().ifPresent(this::add);
    }

    private void add(Terms terms) {
        add(terms.withheld().orElse(""));
        add(terms.count() + " " + terms.rank());
        for (Entry member : terms.members()) {
            add(member.inspection().id());
            add(member.name());
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    private void add(UUID id) {
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
