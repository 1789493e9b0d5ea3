package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintLinks;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.complaint.ExtensionNotice;
import id.go.purbalinggakab.siliput.complaint.IncomingMails;
import id.go.purbalinggakab.siliput.engine.FormPart;
import id.go.purbalinggakab.siliput.engine.FormReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriComponentsBuilder;

/** Texts that a complaint form offers to go on from, the links under them, and the mails as they came. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class PreparedParts {

    private final ComplaintCases cases;
    private final ComplaintLinks links;
    private final ExtensionNotice extensions;
    private final IncomingMails mails;
    private final ComplaintAccess access;

    /** A mail as it came; fetching it is kept, since it tells who wrote it. */
    record RawMail(Instant at, String url) {}

    @Bean
    FormPart preparedTextsPart() {
        return new FormPart(
                ComplaintParts.ROOM,
                "prepared",
                "[data-prepared], [data-part=answer], [data-part=request], [data-part=returned], [data-part=extension],"
                        + " [data-part=links]",
                this::lines);
    }

    /** For those who may know who wrote them. */
    @Bean
    FormPart rawMailsPart() {
        return new FormPart(ComplaintParts.ROOM, "mails", "[data-part=complaint]", reader -> reader
                .caseNumber()
                .filter(number -> access.mayReadIdentity(reader.user(), number))
                .map(mails::ofCase)
                .orElse(List.of())
                .stream()
                .map(mail -> new RawMail(
                        mail.receivedAt(),
                        UriComponentsBuilder.fromPath(IncomingMailPages.PAGE + "/asli")
                                .queryParam("surel", "{key}")
                                .encode()
                                .buildAndExpand(mail.key())
                                .toUriString()))
                .toList());
    }

    private Map<String, String> lines(FormReader reader) {
        var about = reader.caseNumber().flatMap(cases::find);
        var lines =
                new HashMap<>(Prepared.texts(about.map(found -> found.number()).orElse("")));
        about.ifPresent(found -> {
            lines.put("closing", links.closing(found, What.ANSWER));
            lines.put("noticeClosing", links.closing(found, What.NOTICE));
            if (reader.variables().get("extension") instanceof Integer place) {
                lines.put("extension", extensions.text(found.number(), place));
            }
        });
        return lines;
    }
}
