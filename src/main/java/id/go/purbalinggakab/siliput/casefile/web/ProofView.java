package id.go.purbalinggakab.siliput.casefile.web;

import java.util.List;

/** A proof of publication as people read it; page and PDF show the same. */
record ProofView(
        String number,
        String title,
        String madeAt,
        String madeBy,
        boolean closed,
        boolean takenDown,
        List<String> findings,
        String head,
        String seal,
        List<Item> items,
        List<Change> changes) {

    /** One version on one channel. */
    record Item(
            String heading,
            String state,
            boolean out,
            List<Field> fields,
            String link,
            List<Recipient> recipients,
            List<Preview> preview) {}

    record Field(String label, String value, boolean hash) {}

    record Recipient(String address, String state, String at, String reason) {}

    /** What the channel got. */
    record Preview(String label, String heading, String text, List<Picture> pictures) {}

    /** @param source empty where the picture is gone from the archive */
    record Picture(String source, String altText, String caption) {}

    record Change(String at, String by, String text) {}
}
