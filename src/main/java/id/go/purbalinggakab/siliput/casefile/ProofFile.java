package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.evidence.JsonFile;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.SentContents.SentContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** A proof as JSON for other programs; times in WIB with their offset, each picture once. */
public final class ProofFile {

    private static final String HASHED =
            "SHA-256 atas semua 'parts' sebuah versi, berurutan: panjangnya dalam bita UTF-8,"
                    + " titik dua, lalu teksnya.";

    private ProofFile() {}

    public static byte[] write(Proof proof) {
        var pictures = new LinkedHashMap<String, Object>();
        var items = new ArrayList<Map<String, Object>>();
        proof.items().forEach(item -> items.add(item(item, pictures)));
        var dossier = proof.view().dossier();
        var file = new LinkedHashMap<String, Object>();
        file.put("format", Proof.FORMAT);
        file.put("number", dossier.number());
        file.put("title", proof.title());
        file.put("madeAt", wib(Instant.parse(dossier.madeAt())));
        file.put("madeBy", dossier.madeBy());
        file.put("closed", dossier.closed());
        file.put("takenDown", proof.takenDown());
        file.put("findings", proof.findings());
        file.put(
                "head",
                Map.of("seq", dossier.head().seq(), "hash", dossier.head().hash()));
        dossier.lastSeal().ifPresent(seal -> file.put("seal", Map.of("number", seal.number(), "hash", seal.hash())));
        file.put("items", items);
        file.put("contentSha256Of", HASHED);
        file.put(
                "contents",
                proof.contents().stream()
                        .map(content -> Map.of(
                                "version", content.version(),
                                "parts", content.text().hashedParts(),
                                "sha256", content.text().contentHash()))
                        .toList());
        file.put(
                "changes",
                proof.changes().stream()
                        .map(change -> Map.of("at", wib(change.at()), "by", change.by(), "text", change.text()))
                        .toList());
        file.put("pictures", pictures);
        return JsonFile.write(file);
    }

    private static Map<String, Object> item(Proof.Item item, Map<String, Object> pictures) {
        var row = item.row();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", row.version());
        fields.put("what", item.what());
        fields.put("channel", row.channel().name());
        fields.put("at", wib(row.changedAt()));
        fields.put("contentSha256", row.contentHash());
        if (row.channel() == Channel.MAIL) {
            fields.put("recipientCount", item.recipients().size());
            fields.put("reachedCount", item.reached());
            fields.put(
                    "recipients",
                    item.recipients().stream().map(ProofFile::recipient).toList());
        } else {
            fields.put("state", row.state().name());
            fields.put("by", row.changedBy().orElse(""));
            put(fields, "link", row.link());
            put(fields, "id", row.externalId());
            put(fields, "reason", row.reason());
        }
        item.content().ifPresent(content -> fields.put("preview", preview(content, pictures)));
        return fields;
    }

    private static Map<String, Object> recipient(Proof.Recipient one) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("address", one.address());
        fields.put("addressSha256Start", one.fingerprint());
        fields.put("state", one.state().name());
        fields.put("at", wib(one.at()));
        fields.put("attempts", one.attempts());
        put(fields, "reason", one.reason());
        return fields;
    }

    private static Map<String, Object> preview(SentContent content, Map<String, Object> pictures) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("heading", content.heading());
        fields.put("text", content.text());
        fields.put("byHand", content.byHand());
        var shown = new ArrayList<Map<String, Object>>();
        for (var picture : content.pictures()) {
            var hash = DigestUtils.sha256Hex(picture.jpeg());
            pictures.put(hash, Base64.getEncoder().encodeToString(picture.jpeg()));
            shown.add(Map.of("sha256", hash, "caption", picture.caption(), "altText", picture.altText()));
        }
        fields.put("pictures", List.copyOf(shown));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> fields.put(name, text));
    }

    private static String wib(Instant at) {
        return at.atZone(IndonesianTime.WIB).toOffsetDateTime().toString();
    }
}
