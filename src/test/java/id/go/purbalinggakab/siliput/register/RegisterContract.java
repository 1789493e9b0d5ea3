package id.go.purbalinggakab.siliput.register;

import static id.go.purbalinggakab.siliput.register.RegisterTesting.NOW;
import static id.go.purbalinggakab.siliput.register.RegisterTesting.letter;
import static id.go.purbalinggakab.siliput.register.RegisterTesting.wib;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the register promises on every database; each test uses a prefix of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegisterContract {

    AnnotationConfigApplicationContext context;
    Register register;
    TransactionTemplate transaction;
    private HikariDataSource source;

    abstract HikariDataSource database();

    @BeforeAll
    void open() {
        source = database();
        context = RegisterTesting.on(source);
        register = context.getBean(Register.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    @AfterAll
    void close() {
        context.close();
        source.close();
    }

    @Test
    void numbersFollowTheYearOfReceiptInWib() {
        assertThat(open("YR", letter("", "2026-12-31T23:59:59")).number()).isEqualTo("YR-2026-00001");
        assertThat(open("YR", letter("", "2027-01-01T00:00")).number()).isEqualTo("YR-2027-00001");
        assertThat(open("YR", letter("", "2026-12-31T08:00")).number()).isEqualTo("YR-2026-00002");
        assertThat(open("YX", letter("", "2026-12-31T08:00")).number()).isEqualTo("YX-2026-00001");
    }

    @Test
    void opensOnlyInTheTransactionOfTheStep() {
        assertThatThrownBy(() -> register.open("TX", "process", letter("", "2026-11-02T09:10")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void findsWhatWasOpened() {
        var letter = letter("400.7/1523/2026", "2026-11-02T09:10");
        var line = open("FI", letter);

        assertThat(line.letter()).isEqualTo(letter);
        assertThat(line.status()).isEqualTo(CaseStatus.DITERIMA);
        assertThat(line.registeredAt()).isEqualTo(NOW).isEqualTo(line.changedAt());
        assertThat(line.trackingCode()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(register.find(line.number())).contains(line);
        assertThat(register.byTrackingCode(line.trackingCode())).contains(line);
        assertThat(register.byTrackingCode(
                        " " + line.trackingCode().toLowerCase(Locale.ROOT).replace('-', ' ')))
                .contains(line);
        assertThat(register.byTrackingCode("tidak ada")).isEmpty();
        assertThat(register.find("FI-2026-00099")).isEmpty();
        assertThat(register.latest(1000)).contains(line);
        assertThat(register.latest(1)).hasSize(1);
    }

    @Test
    void refusesTheSameLetterWithoutAReason() {
        var first = open("DU", letter("400.7/77/2026", "Dinas Sosial", "2026-11-02T09:10", null));
        var again = letter("400.7 / 77 / 2026", "DINAS SOSIAL.", "2026-11-03T09:10", null);

        assertThat(register.sameLetter(again.letterNumber(), again.sender())).contains(first);
        assertThatThrownBy(() -> open("DU", again))
                .isInstanceOf(DuplicateLetter.class)
                .hasMessageContaining(first.number());
        assertThat(open("DU", letter("400.7/77/2026", "Dinas Sosial", "2026-11-03T09:10", "Acara kedua"))
                        .number())
                .isEqualTo("DU-2026-00002");
        assertThat(open("DU", letter("400.7/77/2026", "Dinas Sosial", "2026-11-03T09:10", "Acara ketiga"))
                        .number())
                .isEqualTo("DU-2026-00003");
        assertThat(register.sameLetter(again.letterNumber(), again.sender())).contains(first);
        assertThat(open("DU", letter("400.7/77/2026", "Dinas Perhubungan", "2026-11-03T09:10", null))
                        .number())
                .isEqualTo("DU-2026-00004");
    }

    @Test
    void aNumberThatIsCalledANumberIsTheSameLetter() {
        var first = open("NO", letter("005/771/2026", "Dinas Sosial", "2026-11-02T09:10", null));
        for (var typed :
                List.of("No. 005/771/2026", "NOMOR : 005/771/2026", "Nomor Surat: 005/771/2026", "№ 005/771/2026")) {
            assertThat(register.sameLetter(typed, "Dinas Sosial")).as(typed).contains(first);
            assertThatThrownBy(() -> open("NO", letter(typed, "Dinas Sosial", "2026-11-02T09:10", null)))
                    .isInstanceOf(DuplicateLetter.class);
        }
        assertThat(register.sameLetter("Nota 005/771/2026", "Dinas Sosial")).isEmpty();
    }

    @Test
    void noNumberIsNeverADuplicate() {
        open("BL", letter(" ", "2026-11-02T09:10"));
        open("BL", letter("-", "2026-11-02T09:10"));

        assertThat(open("BL", letter(null, "2026-11-02T09:10")).letter().letterNumber())
                .isEmpty();
        assertThat(register.sameLetter("", "Dinas Kesehatan")).isEmpty();
    }

    @Test
    void updatesTheLetterAndTheStatus() {
        var other = open("UP", letter("UP/1", "2026-11-02T09:10"));
        var line = open("UP", letter("", "2026-11-02T09:10"));

        register.update(line.number(), letter("UP/2", "2026-11-02T10:00"));
        register.update(line.number(), letter("UP/2", "2026-11-02T10:30"));
        register.moveTo(line.number(), CaseStatus.DIKAJI);

        var found = register.find(line.number()).orElseThrow();
        assertThat(found.letter()).isEqualTo(letter("UP/2", "2026-11-02T10:30"));
        assertThat(found.status()).isEqualTo(CaseStatus.DIKAJI);
        assertThatThrownBy(() -> register.update(line.number(), letter("up 1", "2026-11-02T10:30")))
                .isInstanceOfSatisfying(DuplicateLetter.class, duplicate -> assertThat(duplicate.earlierNumber())
                        .isEqualTo(other.number()));
        assertThatThrownBy(() -> register.moveTo("UP-1999-00001", CaseStatus.DIKAJI))
                .hasMessageContaining("UP-1999-00001");
    }

    @Test
    void keepsEveryStatedTime() {
        var number = open("ST", letter("", "2026-11-02T09:10")).number();
        var first = new StatedTime(number, "actualEnd", wib("2026-11-04T11:42"), NOW, Optional.empty(), "staf1");
        var changed = new StatedTime(
                number, "actualEnd", wib("2026-11-04T11:12"), NOW, Optional.of("Lupa mencatat"), "staf2");
        for (var time : List.of(first, changed)) {
            register.stateTime(number, time.what(), time.stated(), time.reason(), time.by());
        }

        assertThat(register.statedTimes(number)).containsExactly(first, changed);
    }

    @Test
    void recordsADeadlineOnce() {
        var number = open("DE", letter("", "2026-11-02T09:10")).number();
        var breached = deadline(number, Optional.empty(), Optional.of(NOW), Optional.of("assessRequest"));
        var met = deadline(number, Optional.of(NOW.plusSeconds(60)), Optional.empty(), Optional.empty());
        var both = deadline(number, met.metAt(), breached.breachedAt(), breached.cause());

        transaction.executeWithoutResult(status -> {
            register.recordDeadline(breached);
            register.recordDeadline(breached);
            register.note(number, "UJI", "transaksi masih berjalan", "sistem", NOW);
        });
        assertThat(register.deadlines(number)).containsExactly(breached);
        register.recordDeadline(met);
        register.recordDeadline(deadline(number, Optional.of(NOW.plusSeconds(99)), Optional.of(NOW), Optional.empty()));

        assertThat(register.deadlines(number)).containsExactly(both);
    }

    @Test
    void movesAnOpenDeadlineAndBackAndLeavesABrokenOne() {
        var number = open("MV", letter("", "2026-11-02T09:10")).number();
        var open = deadline(number, Optional.empty(), Optional.empty(), Optional.empty());
        var later = dueAt(open, open.due().plus(Duration.ofDays(1)));
        var why = new CaseNote(number, "KALENDER", "Tenggat digeser", "admin", NOW);
        register.recordDeadline(open);

        register.moveDeadline(open.due(), later, why);
        assertThat(register.deadlines(number)).containsExactly(later);
        register.moveDeadline(later.due(), open, why);
        assertThat(register.deadlines(number)).containsExactly(open);
        assertThat(register.notes(number)).containsExactly(why, why);

        var breached = deadline(number, Optional.empty(), Optional.of(NOW), Optional.of("assessRequest"));
        register.recordDeadline(breached);
        register.moveDeadline(open.due(), later, why);
        assertThat(register.deadlines(number)).containsExactly(breached);
    }

    @Test
    void keepsNotes() {
        var number = open("NO", letter("", "2026-11-02T09:10")).number();
        register.note(number, "KEBERATAN", "Baris satu\nBaris dua", "kepala", NOW);

        assertThat(register.notes(number))
                .containsExactly(new CaseNote(number, "KEBERATAN", "Baris satu\nBaris dua", "kepala", NOW));
    }

    CaseSummary open(String prefix, LetterEntry letter) {
        return transaction.execute(status -> register.open(prefix, "process-1", letter));
    }

    private static DeadlineRecord dueAt(DeadlineRecord deadline, Instant due) {
        return new DeadlineRecord(
                deadline.caseNumber(),
                deadline.kind(),
                deadline.start(),
                due,
                due,
                1,
                deadline.explanation(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DeadlineRecord deadline(
            String number, Optional<Instant> met, Optional<Instant> breached, Optional<String> cause) {
        var due = NOW.minus(Duration.ofHours(1));
        return new DeadlineRecord(
                number,
                "JAWABAN",
                due.minus(Duration.ofHours(4)),
                due,
                due,
                1,
                List.of("Baris 1", "Baris 2"),
                false,
                met,
                breached,
                cause);
    }
}
