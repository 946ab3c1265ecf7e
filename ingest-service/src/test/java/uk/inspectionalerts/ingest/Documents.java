package uk.inspectionalerts.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Documents to hand in; each call gives bytes that nobody sent before. */
public final class Documents {

    private Documents() {}

    /** A real report, Durham's of 5 July 2022, with a remark behind its end. */
    public static byte[] durham() {
        byte[] report = resource("/reports/durham-2022.pdf");
        byte[] remark = ("\n%" + UUID.randomUUID()).getBytes(ISO_8859_1);
        byte[] document = Arrays.copyOf(report, report.length + remark.length);
        System.arraycopy(remark, 0, document, report.length, remark.length);
        return document;
    }

    /** A short text. */
    public static byte[] text() {
        return ("Inspection of a local authority\n\n1. Children are well supported. " + UUID.randomUUID() + "\n")
                .getBytes(UTF_8);
    }

    /** A short PDF. */
    public static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                content.newLineAtOffset(72, 750);
                content.showText("Inspection of a local authority " + UUID.randomUUID());
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a site answers when it has no report, under whatever name was asked for. */
    public static byte[] errorPage() {
        return ("<!DOCTYPE html>\r\n<html lang=\"en\"><head><title>Sorry, there is a problem</title></head>"
                        + "<body><h1>Sorry, there is a problem with the service</h1><p>Try again later. "
                        + UUID.randomUUID() + "</p></body></html>")
                .getBytes(UTF_8);
    }

    /** A page that would run scripts and fetch a file of ours if anybody let it. */
    public static byte[] hostileHtml() {
        return ("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"
                        + "<html><head><script>steal(document.cookie)</script></head><body onload=\"steal()\">"
                        + "<h1>Inspection of a local authority</h1><script src=\"https://evil.example/x.js\"></script>"
                        + "<p>Children are well supported. " + UUID.randomUUID() + " &secret;</p>"
                        + "<iframe src=\"file:///etc/passwd\"></iframe></body></html>")
                .getBytes(UTF_8);
    }

    /** A real report's words in an encoding that nobody declared, with bytes that are no UTF-8. */
    public static byte[] inWindows1252() {
        return ("Inspection of children\u2019s services\n\nThe council\u2019s leaders \u2013 all of them. "
                        + UUID.randomUUID())
                .getBytes(Charset.forName("windows-1252"));
    }

    private static byte[] resource(String path) {
        try (InputStream in = Documents.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
