package uk.inspectionalerts.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import uk.inspectionalerts.local.process.LocalFailure;

/** Keeps what the libraries of the run command log out of the terminal. */
final class RunLog {

    private RunLog() {}

    static void writeTo(Path file) {
        Logger root = Logger.getLogger("");
        try {
            Files.createDirectories(file.getParent());
            FileHandler handler = new FileHandler(file.toString());
            handler.setFormatter(new SimpleFormatter());
            for (Handler toTerminal : root.getHandlers()) {
                root.removeHandler(toTerminal);
            }
            root.addHandler(handler);
        } catch (IOException e) {
            throw new LocalFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
