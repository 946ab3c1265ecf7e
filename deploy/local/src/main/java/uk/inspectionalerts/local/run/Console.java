package uk.inspectionalerts.local.run;

import java.io.PrintStream;
import uk.inspectionalerts.local.submission.Result;

/**
 * What the person at the terminal sees: results on standard output, progress and failures on standard error. Progress is
 * one line that overwrites itself, shown on a terminal only.
 */
public final class Console {

    private static final int BAR = 30;
    private static final String ERASE = "\r\u001B[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private boolean progressShown;

    public Console(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** A line of results. */
    public synchronized void say(String line) {
        erase();
        out.println(line);
        out.flush();
    }

    /** What became of a document, and the emails that told of it. */
    public synchronized void say(Result result) {
        say(result.line());
        result.subjects().forEach(subject -> say("    email: " + subject));
    }

    /** A line about something that went wrong. */
    public synchronized void warn(String line) {
        erase();
        err.println(line);
        err.flush();
    }

    /** What is being done at this moment. */
    public synchronized void progress(String text) {
        if (terminal) {
            erase();
            err.print(text);
            err.flush();
            progressShown = true;
        }
    }

    /** How many of all are done, as a bar. */
    public void progress(int done, int all, String doing) {
        int filled = all == 0 ? BAR : BAR * done / all;
        progress("[%s%s] %d/%d %s".formatted("#".repeat(filled), ".".repeat(BAR - filled), done, all, doing));
    }

    private void erase() {
        if (progressShown) {
            err.print(ERASE);
            err.flush();
            progressShown = false;
        }
    }
}
