package id.go.purbalinggakab.siliput.notification.process;

import static id.go.purbalinggakab.siliput.engine.BlockParameter.needed;
import static id.go.purbalinggakab.siliput.engine.BlockParameter.optional;

import id.go.purbalinggakab.siliput.engine.BlockCall;
import id.go.purbalinggakab.siliput.engine.BlockParameter.Kind;
import id.go.purbalinggakab.siliput.engine.BuildingBlock;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.engine.Placeholders;
import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.notification.Notice;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import id.go.purbalinggakab.siliput.notification.Notices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an administrator's own diagrams may say, and to whom: written into the outbox, sent after the step. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class NoticeBlocks {

    private final Placeholders placeholders;
    private final Notices notices;
    private final Holders holders;
    private final Officers officers;

    @Bean
    BuildingBlock notifyOfficers() {
        return new BuildingBlock(
                "Beri tahu peran atau orang",
                List.of(
                        needed("to", Kind.RECIPIENTS, "Peran, atau {isian} orang; beberapa dipisah koma"),
                        needed("subject", Kind.TEXT, "Judul pemberitahuan"),
                        needed("text", Kind.TEXT, "Isi pemberitahuan")),
                placeholders,
                call -> recipients(call).forEach(user -> say(call, Recipient.officer(user))));
    }

    @Bean
    BuildingBlock sendMail() {
        return new BuildingBlock(
                "Kirim surel",
                List.of(
                        needed("to", Kind.MAIL, "Alamat surel, atau {isian} alamat surel"),
                        optional("name", Kind.TEXT, "Nama penerima"),
                        needed("subject", Kind.TEXT, "Judul surel"),
                        needed("text", Kind.TEXT, "Isi surel")),
                placeholders,
                call -> say(call, outside(call)));
    }

    private void say(BlockCall call, Recipient recipient) {
        notices.say(new Notice(
                call.caseNumber(),
                "own-message",
                Optional.empty(),
                call.round(),
                recipient,
                Map.of("about", call.text("subject"), "remark", call.text("text")),
                List.of()));
    }

    private List<String> recipients(BlockCall call) {
        return Stream.of(call.plain("to").split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .flatMap(one -> Placeholders.only(one).isPresent() ? person(call, one) : holding(call, one))
                .distinct()
                .toList();
    }

    /** A field that nobody filled names nobody. */
    private Stream<String> person(BlockCall call, String placeholder) {
        return call
                .value(placeholder)
                .map(Object::toString)
                .filter(user -> !user.isBlank())
                .map(user -> officers.find(user)
                        .orElseThrow(() -> call.wrong("tidak mengenal orang '%s'".formatted(user)))
                        .userId())
                .stream();
    }

    private Stream<String> holding(BlockCall call, String group) {
        var role = Stream.of(Role.values())
                .filter(one -> one.group().equals(group))
                .findFirst()
                .orElseThrow(() -> call.wrong("tidak mengenal peran '%s'".formatted(group)));
        var there = holders.present(role).toList();
        var told = there.isEmpty() ? holders.holding(role).toList() : there;
        if (told.isEmpty()) {
            throw call.wrong("tidak menemukan pemegang peran %s".formatted(role.label()));
        }
        return told.stream();
    }

    private static Recipient outside(BlockCall call) {
        var address = call.value(call.plain("to")).map(Object::toString).orElse("");
        if (MailAddress.read(address).isEmpty()) {
            throw call.wrong("membutuhkan alamat surel, padahal '%s' bukan alamat surel".formatted(address));
        }
        return Recipient.outside(
                call.find("name").map(name -> call.text("name")).orElse("Bapak/Ibu"), Optional.of(address));
    }
}
