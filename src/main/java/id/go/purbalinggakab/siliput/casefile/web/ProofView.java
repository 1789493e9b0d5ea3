package id.go.purbalinggakab.siliput.casefile.web;

import id.go.purbalinggakab.siliput.casefile.Proof;
import id.go.purbalinggakab.siliput.register.CasePart.Field;
import java.util.List;

/** A proof of publication as people read it; page and PDF show the same. */
record ProofView(Proof proof, String head, String seal, List<Item> items, List<List<String>> changes) {

    /** One version on one channel; {@code recipients} are address, outcome and time. */
    record Item(
            String heading,
            String state,
            boolean out,
            List<Field> fields,
            String link,
            List<List<String>> recipients,
            List<Preview> preview) {}

    /** What the channel got. */
    record Preview(String label, String heading, String text, List<Picture> pictures) {}

    /** @param source empty where the picture is gone from the archive */
    record Picture(String source, String altText, String caption) {}
}
