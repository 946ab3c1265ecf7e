package uk.inspectionalerts.ingest.structure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes PDFs that try to harm whoever reads them, and a plain one beside. */
public final class HostilePdf {
    private HostilePdf() {}

    public static byte[] plain(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            write(document, document.getPage(0), "One plain sentence.");
            return bytes(document);
        }
    }

    public static byte[] blank() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            return bytes(document);
        }
    }

    public static byte[] truncated() throws IOException {
        byte[] whole = plain(3);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    public static byte[] rubbish() {
        return "%PDF-1.7\n%âãÏÓ\n1 0 obj << /Type /Catalog /Pages 1 0 R >> garbage\ntrailer << /Root 7 0 R >>\nstartxref\n99999\n%%EOF"
                .getBytes(ISO_8859_1);
    }

    public static byte[] deeplyNested() {
        String deep = "[".repeat(2_000_000);
        return ("%PDF-1.7\n1 0 obj " + deep + "\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF")
                .getBytes(ISO_8859_1);
    }

    public static byte[] encrypted() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            write(document, document.getPage(0), "Not to be read.");
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return bytes(document);
        }
    }

    public static byte[] imageOnly() throws IOException {
        try (PDDocument document = new PDDocument()) {
            BufferedImage scan = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
            for (int i = 0; i < 2; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, scan), 50, 50, 400, 600);
                }
            }
            return bytes(document);
        }
    }

    /** Forms that draw the next form many times over: small to write, endless to draw. */
    public static byte[] spinning() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDFormXObject inner = form(document, null);
            for (int depth = 0; depth < 12; depth++) {
                inner = form(document, inner);
            }
            page.setResources(resources(inner));
            page.setContents(stream(document, "/F Do ".repeat(20)));
            return bytes(document);
        }
    }

    private static PDFormXObject form(PDDocument document, PDFormXObject inner) throws IOException {
        PDFormXObject form = new PDFormXObject(stream(document, inner == null ? "q Q" : "/F Do ".repeat(20)));
        form.setBBox(new PDRectangle(100, 100));
        form.setResources(resources(inner));
        return form;
    }

    private static PDResources resources(PDFormXObject form) {
        PDResources resources = new PDResources();
        if (form != null) {
            resources.put(COSName.getPDFName("F"), form);
        }
        return resources;
    }

    /** A content stream that is two megabytes packed and two gigabytes unpacked. */
    public static byte[] swelling() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            COSStream packed = content.getCOSObject();
            byte[] text = "(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)"
                    .repeat(16_384)
                    .getBytes(ISO_8859_1);
            try (OutputStream out = packed.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 500; i++) {
                    out.write(text);
                }
            }
            page.setContents(content);
            return bytes(document);
        }
    }

    private static PDStream stream(PDDocument document, String instructions) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(instructions.getBytes(ISO_8859_1));
        }
        return stream;
    }

    private static void write(PDDocument document, PDPage page, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 600);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
