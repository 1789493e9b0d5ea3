package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.SOCIAL_POSTS;
import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.WEBSITE_LINK;
import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.WEBSITE_REMARK;

import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.PostsByHand;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks.Place;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The small process that tries one way out anew beside the case, and the tasks that its outcome answers. */
@Component
@RequiredArgsConstructor
class SendAgain {

    static final String KEY = "sendAgain";
    static final ProcessVariable<String> ROW = ProcessVariable.text("againRow");

    private static final String ORDERED = "publication.again";
    private static final List<String> ASKING = List.of("resolveWebsiteRefusal", "shareOnSocialMedia", "shareRemaining");

    @Lazy
    private final RuntimeService runtime;

    @Lazy
    private final TaskService tasks;

    private final Publishing publishing;
    private final Releases releases;
    private final PostsByHand posts;

    /** Once: whoever orders again while it runs waits for the same. */
    void start(LedgerRow row) {
        var place = new Place(
                        row.caseNumber(),
                        row.version(),
                        row.channel(),
                        row.channel() == Channel.MAIL ? "" : row.recipient())
                .toString();
        var running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(row.caseNumber())
                .variableValueEquals(ROW.name(), place)
                .count();
        if (running == 0) {
            runtime.createMessageCorrelation(ORDERED)
                    .processInstanceBusinessKey(row.caseNumber())
                    .setVariable(ROW.name(), place)
                    .correlateStartMessage();
        }
    }

    /** Tasks that wait for an answer which the ledger has by now. */
    void settleTasks(String number) {
        releases.latest(number).map(ReleaseVersion::version).ifPresent(version -> tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKeyIn(ASKING.toArray(String[]::new))
                .list()
                .forEach(task -> {
                    var answer = task.getTaskDefinitionKey().equals("resolveWebsiteRefusal")
                            ? website(number, version)
                            : networks(
                                    number, version, task.getTaskDefinitionKey().equals("shareRemaining"));
                    if (!answer.isEmpty()) {
                        tasks.complete(task.getId(), answer);
                    }
                }));
    }

    private Map<String, Object> website(String number, int version) {
        return publishing.ledger(number).stream()
                .filter(row -> row.version() == version && row.channel() == Channel.WEBSITE && !row.isBesides())
                .findFirst()
                .map(row -> switch (row.state()) {
                    case PUBLISHED ->
                        Map.<String, Object>of(WEBSITE_LINK.name(), row.link().orElse(""));
                    case SKIPPED ->
                        Map.<String, Object>of(
                                WEBSITE_REMARK.name(), row.reason().orElse(""));
                    default -> Map.<String, Object>of();
                })
                .orElse(Map.of());
    }

    private Map<String, Object> networks(String number, int version, boolean everyRow) {
        var rows = publishing.socialRows(number, version).stream()
                .map(Publishing.SocialRow::row)
                .toList();
        var isOut = rows.stream().anyMatch(row -> row.state() == State.PUBLISHED);
        return (isOut && !everyRow) || rows.stream().noneMatch(LedgerRow::isWaiting)
                ? Map.of(SOCIAL_POSTS.name(), posts.settled(rows))
                : Map.of();
    }
}
