package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When the last of website, mail and first network was out, whenever a post by hand was entered. */
@Component
@RequiredArgsConstructor
class PublishedAt {

    private static final Set<Channel> OTHERS = EnumSet.of(Channel.WEBSITE, Channel.MAIL);

    private final Publishing publishing;
    private final Releases releases;
    private final Clock clock;

    Instant of(DelegateExecution execution) {
        return CoverageProcess.SHARED_AT
                .find(execution)
                .map(shared -> last(execution.getProcessBusinessKey(), shared))
                .orElseGet(clock::instant);
    }

    private Instant last(String number, Instant shared) {
        int version = releases.latest(number).map(ReleaseVersion::version).orElseThrow();
        return Stream.concat(
                        Stream.of(shared),
                        publishing.ledger(number).stream()
                                .filter(row -> row.version() == version && OTHERS.contains(row.channel()))
                                .map(LedgerRow::changedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
