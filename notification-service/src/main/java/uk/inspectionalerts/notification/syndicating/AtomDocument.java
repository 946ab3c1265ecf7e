package uk.inspectionalerts.notification.syndicating;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import uk.inspectionalerts.notification.outcome.Council;

/** A feed as Atom (RFC 4287), its pages linked by RFC 5005, what an entry corrects named by RFC 4685. */
final class AtomDocument {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String THREAD = "http://purl.org/syndication/thread/1.0";
    private static final String PAGE = "text/html";
    private static final String MEDIA_TYPE = "application/atom+xml";

    private final XMLStreamWriter xml;

    private AtomDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Feed feed, FeedAddress address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, UTF_8.name());
            new AtomDocument(xml).write(feed, address);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Feed feed, FeedAddress address) throws XMLStreamException {
        xml.writeStartDocument(UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("thr", THREAD);
        xml.writeAttribute("xml:lang", Feed.LANGUAGE);
        element("id", address.whole().toString());
        element("title", feed.title());
        element("subtitle", Feed.SUBTITLE);
        moment("updated", feed.updated());
        link("self", MEDIA_TYPE, address.own().toString());
        if (address.next().isPresent()) {
            link("first", MEDIA_TYPE, address.whole().toString());
            link("next", MEDIA_TYPE, address.next().get().toString());
        }
        xml.writeStartElement("author");
        element("name", Feed.AUTHOR);
        xml.writeEndElement();
        element("rights", Feed.RIGHTS);
        link("license", PAGE, Feed.LICENCE);
        for (FeedEntry entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndDocument();
    }

    private void write(FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", FeedEntry.urn(entry.id()));
        element("title", entry.title());
        moment("published", entry.published());
        moment("updated", entry.updated());
        link("alternate", PAGE, entry.page().toString());
        if (entry.report().isPresent()) {
            link("via", PAGE, entry.report().get());
        }
        if (entry.corrects().isPresent()) {
            inReplyTo(entry, entry.corrects().get());
        }
        category(entry.meaning(), entry.meaning().replace('_', ' '));
        if (entry.about().isPresent()) {
            Council council = entry.about().get();
            category(council.urn(), council.name());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(entry.html());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void inReplyTo(FeedEntry entry, UUID corrected) throws XMLStreamException {
        xml.writeEmptyElement("thr:in-reply-to");
        xml.writeAttribute("ref", FeedEntry.urn(corrected));
        xml.writeAttribute("type", PAGE);
        xml.writeAttribute("href", entry.page().resolve(corrected.toString()).toString());
    }

    private void category(String term, String label) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", term);
        xml.writeAttribute("label", label);
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void moment(String name, Instant moment) throws XMLStreamException {
        element(name, moment.toString());
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
