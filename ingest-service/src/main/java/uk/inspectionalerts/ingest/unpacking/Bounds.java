package uk.inspectionalerts.ingest.unpacking;

/**
 * What a delivery may have.
 *
 * @param files how many files, folders and what systems add included
 * @param file bytes of one file, unpacked
 * @param total bytes of all files, unpacked
 * @param ratio how many times its packed length a file may have; short ones may have more
 */
public record Bounds(int files, int file, long total, int ratio) {

    /** Files up to this length say nothing by their ratio. */
    private static final int SHORT = 1 << 20;

    boolean isTooDense(long packed, long unpacked) {
        return unpacked > SHORT && unpacked > packed * ratio;
    }
}
