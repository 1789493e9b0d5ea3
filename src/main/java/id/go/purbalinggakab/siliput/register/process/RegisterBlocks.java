package id.go.purbalinggakab.siliput.register.process;

import static id.go.purbalinggakab.siliput.engine.BlockParameter.needed;
import static id.go.purbalinggakab.siliput.engine.BlockParameter.optional;

import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.BlockCall;
import id.go.purbalinggakab.siliput.engine.BlockParameter;
import id.go.purbalinggakab.siliput.engine.BlockParameter.Kind;
import id.go.purbalinggakab.siliput.engine.BuildingBlock;
import id.go.purbalinggakab.siliput.engine.Placeholders;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an administrator's own diagrams may do with the buku agenda: numbers, deadlines, lines of the file. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class RegisterBlocks {

    private static final BlockParameter SERVICE =
            needed("service", Kind.SERVICE, "Baris tabel serviceLimits, misalnya CUTI_JAWABAN");

    private final Placeholders placeholders;
    private final Register register;
    private final ServiceClock serviceClock;
    private final Deadlines deadlines;
    private final Actor actor;
    private final Clock clock;

    @Bean
    BuildingBlock computeDueDate() {
        return block(
                "Hitung tenggat",
                List.of(
                        SERVICE,
                        optional("startsAt", Kind.TIME, "Mulai dihitung; tanpa ini sejak langkah ini"),
                        needed("result", Kind.RESULT, "Nama untuk waktu jatuh temponya"),
                        optional("warning", Kind.RESULT, "Nama untuk waktu peringatannya")),
                this::computeDueDate);
    }

    @Bean
    BuildingBlock meetDeadline() {
        return block(
                "Catat tenggat terpenuhi",
                List.of(SERVICE),
                call -> serviceClock.met(
                        call.caseNumber(), call.plain("service"), running(call).due(), clock.instant()));
    }

    @Bean
    BuildingBlock recordOverdue() {
        return block(
                "Catat tenggat terlampaui",
                List.of(SERVICE),
                call -> serviceClock.broken(
                        call.caseNumber(), call.plain("service"), running(call).due(), clock.instant(), ""));
    }

    @Bean
    BuildingBlock takeNumber() {
        return block(
                "Ambil nomor",
                List.of(
                        needed("prefix", Kind.PREFIX, "Awalan nomor, tiga huruf besar"),
                        needed("result", Kind.RESULT, "Nama untuk nomornya")),
                call -> {
                    var number = register.number(call.plain("prefix"), clock.instant());
                    call.keep("result", number);
                    note(call, "Nomor %s diambil.".formatted(number));
                });
    }

    @Bean
    BuildingBlock addNote() {
        return block(
                "Tulis ke linimasa",
                List.of(needed("text", Kind.TEXT, "Kalimat untuk linimasa")),
                call -> note(call, call.text("text")));
    }

    private BuildingBlock block(String label, List<BlockParameter> parameters, Consumer<BlockCall> work) {
        return new BuildingBlock(label, parameters, placeholders, work);
    }

    private void computeDueDate(BlockCall call) {
        var limit = ServiceLimits.of(call);
        var due = deadlines.due(limit, call.time("startsAt").orElseGet(clock::instant));
        serviceClock.setAnew(call.caseNumber(), limit.service(), due);
        call.keep("result", Date.from(due.due()));
        call.keep("warning", Date.from(due.warning()));
        note(call, "Tenggat %s: %s.".formatted(limit.service(), IndonesianTime.dateTime(due.due())));
    }

    private DeadlineRecord running(BlockCall call) {
        var service = call.plain("service");
        return serviceClock.of(call.caseNumber()).stream()
                .filter(one -> one.kind().equals(service) && one.metAt().isEmpty())
                .findFirst()
                .orElseThrow(() -> call.wrong("tidak menemukan tenggat %s yang masih berjalan".formatted(service)));
    }

    private void note(BlockCall call, String text) {
        Instant now = clock.instant();
        register.note(call.caseNumber(), CaseNote.TIME_LINE, text, actor.current(), now);
    }
}
