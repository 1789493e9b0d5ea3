package id.go.purbalinggakab.siliput.report;

import java.util.List;
import java.util.Optional;

/** The figures of a time, in the order of the page. */
public record Report(Period period, List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }
}
