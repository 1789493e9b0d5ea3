package id.go.purbalinggakab.siliput.casefile.process;

import id.go.purbalinggakab.siliput.evidence.VariableFacts;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CaseRow;
import id.go.purbalinggakab.siliput.register.CaseRows;
import id.go.purbalinggakab.siliput.register.CaseSection;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people wrote beside the forms of a case. */
@Component
@RequiredArgsConstructor
class CommentSection implements CaseSection {

    private final Register register;
    private final TaskService tasks;
    private final AsSystem asSystem;
    private final JdbcClient jdbc;
    private final Officers officers;

    @Override
    public String name() {
        return "COMMENT";
    }

    @Override
    public Map<String, CaseRow> rows(String number) {
        return register.find(number).map(line -> read(line.processInstanceId())).orElse(Map.of());
    }

    private Map<String, CaseRow> read(String instance) {
        var rows = new TreeMap<String, CaseRow>();
        var found = asSystem.ask(() -> tasks.getProcessInstanceComments(instance));
        if (!found.isEmpty()) {
            var earlier = new HashSet<>(jdbc.sql("select comment_id from earlier_comment")
                    .query(String.class)
                    .list());
            found.forEach(comment -> rows.put(
                    (earlier.contains(comment.getId()) ? VariableFacts.EARLIER_COMMENT : VariableFacts.COMMENT)
                            + comment.getId(),
                    VariableFacts.comment(
                            Optional.ofNullable(comment.getUserId()).orElse("sistem"),
                            comment.getTime().toInstant(),
                            comment.getFullMessage())));
        }
        return rows;
    }

    @Override
    public List<CasePart> parts(CaseRows rows) {
        return CasePart.table(
                "komentar",
                "Komentar",
                List.of("Waktu", "Oleh", "Isi"),
                Stream.of("EARLIER_COMMENT", "COMMENT")
                        .flatMap(part -> rows.of(part).stream())
                        .sorted(Comparator.comparing(row -> row.fact("at")))
                        .map(row -> List.of(row.time("at"), officers.nameOf(row.fact("by")), row.said("text")))
                        .toList());
    }
}
