package uk.inspectionalerts.ingest.structure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

/** PDFs written object by object, as no program would write them. What is not said otherwise is a page with a sentence. */
final class TrickyPdf {

    static final String SENTENCE = "Children are well supported.";

    private static final String PAGE_TREE = "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>";
    private static final String FONT = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>";
    private static final int MEGABYTE = 1 << 20;

    private final List<byte[]> objects = new ArrayList<>();

    private TrickyPdf(String catalog, String pages, String page, byte[] content, String font) {
        objects.add(latin("<</Type /Catalog /Pages 2 0 R " + catalog + ">>"));
        objects.add(latin(pages));
        objects.add(
                latin("<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F 5 0 R>> " + page + ">>>>"));
        objects.add(content);
        objects.add(latin(font));
    }

    private static TrickyPdf usual(String catalog) {
        return new TrickyPdf(catalog, PAGE_TREE, "", stream(saying(SENTENCE)), FONT);
    }

    /** Runs a script when opened and carries a program. */
    static byte[] scripted() {
        return usual("/OpenAction <</S /JavaScript /JS (app.alert\\('stolen'\\))>>"
                        + " /Names <</EmbeddedFiles <</Names [(evil.exe) 6 0 R]>>>>")
                .with("<</Type /Filespec /F (evil.exe) /EF <</F 7 0 R>>>>")
                .with(stream("MZ stolen"))
                .bytes();
    }

    /** Describes itself in XML whose entities multiply to a billion words. */
    static byte[] laughing() {
        String entities = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        return usual("/Metadata 6 0 R")
                .with(stream(
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"stolen\">" + entities + "]><x>&l10;</x>"))
                .bytes();
    }

    /** A cross-reference table that names itself as the one before. */
    static byte[] withTableInCircles() {
        byte[] body = usual("").body();
        String end = "xref\n0 1\n0000000000 65535 f \ntrailer <</Root 1 0 R /Size 6 /Prev " + body.length
                + ">>\nstartxref\n" + body.length + "\n%%EOF\n";
        return join(body, latin(end));
    }

    /** A page tree that is its own branch. */
    static byte[] withPagesInCircles() {
        return new TrickyPdf(
                        "",
                        "<</Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /MediaBox [0 0 595 842]>>",
                        "",
                        stream(saying(SENTENCE)),
                        FONT)
                .bytes();
    }

    /** A page under so many branches that hold nothing else. */
    static byte[] withPagesNested(int depth) {
        TrickyPdf pdf = new TrickyPdf(
                "", "<</Type /Pages /Kids [6 0 R] /Count 1>>", "/Parent 2 0 R", stream(saying(SENTENCE)), FONT);
        for (int i = 0; i < depth; i++) {
            String kid = i == depth - 1 ? "3 0 R" : (i + 7) + " 0 R";
            pdf.with("<</Type /Pages /Parent " + (i == 0 ? 2 : i + 5) + " 0 R /Kids [" + kid + "] /Count 1>>");
        }
        return pdf.bytes();
    }

    /** Says that it has one page and has so many. */
    static byte[] withPagesUncounted(int pages) {
        return new TrickyPdf(
                        "",
                        "<</Type /Pages /Kids [" + "3 0 R ".repeat(pages) + "] /Count 1 /MediaBox [0 0 595 842]>>",
                        "",
                        stream(saying(SENTENCE)),
                        FONT)
                .bytes();
    }

    /** Says that it has two thousand million pages. */
    static byte[] withPagesPromised() {
        return new TrickyPdf(
                        "",
                        "<</Type /Pages /Kids [3 0 R] /Count 2000000000 /MediaBox [0 0 595 842]>>",
                        "",
                        stream(saying(SENTENCE)),
                        FONT)
                .bytes();
    }

    /** A form that draws the next one, and so on. */
    static byte[] withFormsNested(int depth) {
        TrickyPdf pdf =
                new TrickyPdf("", PAGE_TREE, "/XObject <</X 6 0 R>>", stream(saying(SENTENCE) + " /X Do"), FONT);
        for (int i = 0; i < depth; i++) {
            pdf.with(form(i + 7));
        }
        return pdf.with(form(6)).bytes();
    }

    private static byte[] form(int next) {
        return stream(
                "/X Do",
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X " + next + " 0 R>>>>");
    }

    /** A form that draws itself. */
    static byte[] withFormInCircles() {
        return new TrickyPdf("", PAGE_TREE, "/XObject <</X 6 0 R>>", stream(saying(SENTENCE) + " /X Do"), FONT)
                .with(form(6))
                .bytes();
    }

    /** Objects in a stream that is small packed and has so many megabytes unpacked. */
    static byte[] withObjectsSwelling(int megabytes) {
        byte[] packed = packed(latin("8 0 <</Type /Swollen>>"), megabytes);
        return usual("/Extra 8 0 R")
                .with(stream(packed, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"))
                .bytes();
    }

    /** A picture of so many points on each side, of which there is one. */
    static byte[] withPictureOf(int points) {
        return new TrickyPdf("", PAGE_TREE, "/XObject <</X 6 0 R>>", stream(saying(SENTENCE) + " /X Do"), FONT)
                .with(stream(
                        new byte[] {0},
                        "/Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceRGB /Width " + points
                                + " /Height " + points))
                .bytes();
    }

    /** Draws the letter A so many times, in a font that says what it is. */
    static byte[] naming(String map, int letters) {
        return new TrickyPdf(
                        "",
                        PAGE_TREE,
                        "",
                        stream(saying("A".repeat(letters))),
                        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R>>")
                .with(stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
                        + "1 begincodespacerange <00> <FF> endcodespacerange\n" + map
                        + "\nendcmap CMapName currentdict /CMap defineresource pop end end"))
                .bytes();
    }

    private static String saying(String words) {
        return "BT /F 12 Tf 72 720 Td (" + words + ") Tj ET";
    }

    private TrickyPdf with(String object) {
        objects.add(latin(object));
        return this;
    }

    private TrickyPdf with(byte[] object) {
        objects.add(object);
        return this;
    }

    private byte[] bytes() {
        return join(body(), latin("trailer <</Root 1 0 R>>\n%%EOF\n"));
    }

    private byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(latin("%PDF-1.7\n"));
        for (int i = 0; i < objects.size(); i++) {
            body.writeBytes(latin((i + 1) + " 0 obj "));
            body.writeBytes(objects.get(i));
            body.writeBytes(latin(" endobj\n"));
        }
        return body.toByteArray();
    }

    private static byte[] stream(String content) {
        return stream(content, "");
    }

    private static byte[] stream(String content, String dictionary) {
        return stream(latin(content), dictionary);
    }

    private static byte[] stream(byte[] content, String dictionary) {
        return join(
                latin("<</Length " + content.length + " " + dictionary + ">> stream\n"),
                join(content, latin("\nendstream")));
    }

    private static byte[] packed(byte[] begin, int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(begin);
            byte[] blanks = " ".repeat(MEGABYTE).getBytes(ISO_8859_1);
            for (int i = 0; i < megabytes; i++) {
                out.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
