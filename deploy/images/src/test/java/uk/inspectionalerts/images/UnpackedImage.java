package uk.inspectionalerts.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The tar of an image, taken apart: what it says about itself, and its layers, the lowest first. */
public record UnpackedImage(JsonNode configuration, List<Path> layers) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Unpacks it into that folder. */
    public static UnpackedImage of(Path tar, Path folder) throws IOException {
        Files.createDirectories(folder);
        run("tar", "-xf", tar.toString(), "-C", folder.toString());
        JsonNode manifest =
                JSON.readTree(folder.resolve("manifest.json").toFile()).get(0);
        List<Path> layers = texts(manifest.get("Layers")).map(folder::resolve).toList();
        JsonNode described =
                JSON.readTree(folder.resolve(manifest.get("Config").textValue()).toFile());
        return new UnpackedImage(described.get("config"), layers);
    }

    /** Lays one layer over the other, as a container sees them. */
    public void layOut(Path root) throws IOException {
        Files.createDirectories(root);
        for (Path layer : layers) {
            run("tar", "-xpf", layer.toString(), "-C", root.toString());
        }
    }

    public String user() {
        return configuration.get("User").textValue();
    }

    public List<String> entryPoint() {
        return texts(configuration.get("Entrypoint")).toList();
    }

    public List<String> environment() {
        return texts(configuration.get("Env")).toList();
    }

    public Map<String, String> labels() {
        return JSON.convertValue(
                configuration.get("Labels"),
                JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));
    }

    /** Each file of the layer as {@code tar} lists it: rights, owner, size, moment, name. */
    public static List<String> listed(Path layer) throws IOException {
        return run("tar", "--numeric-owner", "--utc", "-tvf", layer.toString())
                .lines()
                .toList();
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue);
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " has failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return said;
    }
}
