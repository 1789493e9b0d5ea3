package id.go.purbalinggakab.siliput.history.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processes that were ever deployed, with their versions. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class HistoryProcesses {

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    /** One version of a process. */
    public record Version(String definition, String key, String name, int version) {}

    /**
     * A process with all its versions, the newest first.
     *
     * @param name as the newest version calls itself
     */
    public record Process(String key, String name, List<Version> versions) {}

    public List<Process> all() {
        var found = new LinkedHashMap<String, List<Version>>();
        jdbc.sql("select id_, key_, name_, version_ from act_re_procdef order by key_, version_ desc fetch first "
                        + MOST + " rows only")
                .query((row, index) -> new Version(
                        row.getString("id_"),
                        row.getString("key_"),
                        Optional.ofNullable(row.getString("name_")).orElse(row.getString("key_")),
                        row.getInt("version_")))
                .list()
                .forEach(version -> found.computeIfAbsent(version.key(), key -> new ArrayList<>())
                        .add(version));
        return found.entrySet().stream()
                .map(one -> new Process(one.getKey(), one.getValue().get(0).name(), one.getValue()))
                .toList();
    }

    public Optional<Version> find(String definition) {
        return all().stream()
                .flatMap(process -> process.versions().stream())
                .filter(version -> version.definition().equals(definition))
                .findFirst();
    }
}
