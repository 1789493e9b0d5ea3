package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.DossierView.Moment;
import id.go.purbalinggakab.siliput.evidence.ChainEvent;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.evidence.Dossier;
import id.go.purbalinggakab.siliput.history.process.CaseValues.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The dossier's time line with what people wrote as they finished a task: the chain keeps a hash of it only. */
@Component
class HistoryTimeline {

    private static final Set<String> REMARKS = Set.of(
            "dispositionNote",
            "assessmentRemark",
            "letterRemark",
            "reviewRemark",
            "holdReason",
            "holdRemark",
            "direction",
            "coverageRemark");
    private static final Duration SAME_STEP = Duration.ofSeconds(3);

    /** @param values none where the reader may not read what the case says */
    List<Moment> of(Dossier dossier, List<Moment> moments, List<Value> values) {
        var done = new HashMap<Long, ChainEvent>();
        dossier.events().stream()
                .filter(event -> event.kind().equals(ChainKind.TASK_DONE.name()))
                .forEach(event -> done.put(event.seq(), event));
        return moments.stream()
                .map(moment -> done.containsKey(moment.seq()) ? with(moment, done.get(moment.seq()), values) : moment)
                .toList();
    }

    private static Moment with(Moment moment, ChainEvent done, List<Value> values) {
        var at = Instant.parse(done.at());
        var said = values.stream()
                .filter(value -> REMARKS.contains(value.name()))
                .filter(value -> value.by().filter(done.actor()::equals).isPresent())
                .filter(value -> Duration.between(value.at(), at).abs().compareTo(SAME_STEP) < 0)
                .map(value -> value.row().texts().getOrDefault("value", ""))
                .filter(text -> !text.isBlank())
                .map("“%s”"::formatted)
                .distinct()
                .collect(Collectors.joining(", "));
        return said.isEmpty()
                ? moment
                : new Moment(
                        moment.seq(),
                        moment.at(),
                        moment.who(),
                        moment.what(),
                        moment.detail().isEmpty() ? said : said + ", " + moment.detail());
    }
}
