package uk.inspectionalerts.notification.channel;

/**
 * What a letter says to one reader beside its content. Each is empty where there is nothing to say.
 *
 * @param why the reason why the reader gets it, in plain English
 * @param election the notice of a pre-election period that binds the reader
 * @param escalation that nobody who was told before has acknowledged it
 * @param seen where the reader says that they have seen it
 * @param feeds whether the reader is anybody who opens the page, and so may follow the feeds
 */
record Reader(String why, String election, String escalation, String seen, boolean feeds) {

    /** Of a letter that is no alert: nothing of it depends on an election, and nobody need acknowledge it. */
    static Reader of(String why) {
        return new Reader(why, "", "", "", false);
    }

    /** Never the link: whoever has it can acknowledge. */
    @Override
    public String toString() {
        return "Reader[" + why + "]";
    }
}
