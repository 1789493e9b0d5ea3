package id.go.purbalinggakab.siliput.coverage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.FormPart;
import id.go.purbalinggakab.siliput.engine.FormReader;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.Publishing.SocialRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coverage's forms show of the channels: what each takes, what was posted, whom a mail did not reach. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ChannelParts {

    private final Publishing publishing;
    private final Releases releases;

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Network(
            String network,
            String label,
            String text,
            int length,
            int limit,
            boolean settled,
            Optional<String> link,
            Optional<String> reason) {}

    /** A journalist whom a mail did not reach. */
    record Unreached(String address, int version, String reason, Instant at) {}

    @Bean
    FormPart channelRulePart() {
        return new FormPart(
                CaseParts.ROOM,
                "channelRule",
                "[data-part=channels], [data-widget=channels]",
                reader -> publishing.textRule());
    }

    @Bean
    FormPart socialRowsPart() {
        return new FormPart(CaseParts.ROOM, "social", "[data-widget=social]", reader -> version(reader)
                .map(version -> publishing.socialRows(reader.caseNumber().orElseThrow(), version).stream()
                        .map(ChannelParts::network)
                        .toList()));
    }

    @Bean
    FormPart unreachedPart() {
        return new FormPart(
                CaseParts.ROOM,
                "unreached",
                "[data-part=unreached]",
                reader -> reader.caseNumber().map(publishing::ledger).orElse(List.of()).stream()
                        .filter(row -> row.channel() == Channel.MAIL && row.state() == LedgerRow.State.REFUSED)
                        .map(row -> new Unreached(
                                row.recipient(), row.version(), row.reason().orElse(""), row.changedAt()))
                        .toList());
    }

    /** A correction says of which version it is; otherwise it is the latest. */
    private Optional<Integer> version(FormReader reader) {
        return reader.variables().get("correctionVersion") instanceof Integer correction
                ? Optional.of(correction)
                : reader.caseNumber().map(releases::versions).stream()
                        .flatMap(List::stream)
                        .map(version -> version.version())
                        .reduce((earlier, later) -> later);
    }

    private static Network network(SocialRow social) {
        var row = social.row();
        return new Network(
                social.network().name(),
                social.network().label(),
                social.text(),
                social.length(),
                social.limit(),
                row.state() != LedgerRow.State.OPEN,
                row.link(),
                row.reason());
    }
}
