package id.go.purbalinggakab.siliput.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CaseRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A dossier as JSON, written by the application and read by the offline check. */
public final class DossierFile {

    private DossierFile() {}

    /** @param parts the case as people read it, beside the rows that are checked */
    public static byte[] write(Dossier dossier, List<CasePart> parts) {
        var file = new LinkedHashMap<String, Object>();
        file.put("format", Dossier.FORMAT);
        file.put("number", dossier.number());
        file.put("madeAt", dossier.madeAt());
        file.put("madeBy", dossier.madeBy());
        file.put("closed", dossier.closed());
        var rows = new LinkedHashMap<String, Object>();
        dossier.rows().forEach((key, row) -> rows.put(key, Map.of("facts", row.facts(), "texts", row.texts())));
        file.put("rows", rows);
        file.put("parts", parts);
        file.put(
                "head",
                Map.of("seq", dossier.head().seq(), "hash", dossier.head().hash()));
        file.put("events", dossier.events().stream().map(ChainEvent::fields).toList());
        return JsonFile.write(file);
    }

    /** @throws IOException no dossier */
    static Dossier read(byte[] bytes) throws IOException {
        var file = JsonFile.JSON.readTree(bytes);
        if (!Dossier.FORMAT.equals(file.path("format").asText())) {
            throw new IOException("bukan dosir Siliput");
        }
        var number = file.path("number").asText();
        var rows = new TreeMap<String, CaseRow>();
        file.path("rows").properties().forEach(row -> rows.put(row.getKey(), row(row.getValue())));
        var events = new ArrayList<ChainEvent>();
        file.path("events").forEach(event -> events.add(event(event)));
        return new Dossier(
                number,
                file.path("madeAt").asText(),
                file.path("madeBy").asText(),
                file.path("closed").asBoolean(),
                rows,
                events,
                new ChainHead(
                        number,
                        file.at("/head/seq").asLong(),
                        file.at("/head/hash").asText()),
                List.of(),
                Optional.empty());
    }

    private static CaseRow row(JsonNode node) {
        var row = new CaseRow(map(node.path("facts")), new TreeMap<>());
        node.path("texts").properties().forEach(text -> row.texts()
                .put(text.getKey(), text.getValue().asText()));
        return row;
    }

    private static ChainEvent event(JsonNode node) {
        return new ChainEvent(
                node.path("chain").asText(),
                node.path("seq").asLong(),
                node.path("at").asText(),
                node.path("actor").asText(),
                node.path("capacity").asText(),
                node.path("kind").asText(),
                map(node.path("payload")),
                node.path("prev").asText(),
                node.path("hash").asText());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode node) {
        return node.isObject() ? JsonFile.JSON.convertValue(node, TreeMap.class) : new TreeMap<>();
    }
}
