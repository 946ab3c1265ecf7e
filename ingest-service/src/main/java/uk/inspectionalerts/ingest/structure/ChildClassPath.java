package uk.inspectionalerts.ingest.structure;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The class path of the reading processes: the places from which the classes they need were loaded here. So it is right
 * for class folders and jars, under test and when packaged, and it holds nothing else of the service.
 */
final class ChildClassPath {
    private static final List<Class<?>> NEEDED = List.of(
            ExtractionChild.class,
            org.apache.pdfbox.Loader.class,
            org.apache.pdfbox.io.RandomAccessRead.class,
            org.apache.fontbox.FontBoxFont.class,
            org.apache.commons.logging.LogFactory.class,
            org.jboss.logging.Logger.class,
            org.jsoup.Jsoup.class);

    private ChildClassPath() {}

    static String find() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> needed : NEEDED) {
            places.add(placeOf(needed).toString());
        }
        return String.join(File.pathSeparator, places);
    }

    private static Path placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            if (source != null
                    && source.getLocation() != null
                    && "file".equals(source.getLocation().getProtocol())) {
                return Path.of(source.getLocation().toURI());
            }
            return placeOfFile(type);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("no place found for " + type, impossible);
        }
    }

    private static Path placeOfFile(Class<?> type) throws URISyntaxException {
        String name = type.getName().replace('.', '/') + ".class";
        URL file = type.getClassLoader().getResource(name);
        if (file == null) {
            throw new IllegalStateException("no place found for " + type);
        }
        String place = file.toString();
        String root = place.substring(0, place.length() - name.length());
        return root.startsWith("jar:")
                ? Path.of(new URI(root.substring("jar:".length(), root.length() - "!/".length())))
                : Path.of(new URI(root));
    }
}
