package id.go.purbalinggakab.siliput.register;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The register alone on a database, with its transactions, and letters to put into it. */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
@Import({Register.class, AgendaCounter.class, CaseTable.class, CaseFileTables.class, Savepoint.class})
class RegisterTesting {

    static final Instant NOW = wib("2026-11-23T09:15:30.123");

    static AnnotationConfigApplicationContext on(DataSource source) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> source);
        context.register(RegisterTesting.class);
        context.refresh();
        return context;
    }

    static LetterEntry letter(String number, String received) {
        return letter(number, "Dinas Kesehatan", received, null);
    }

    static LetterEntry letter(String number, String sender, String received, String duplicateReason) {
        return new LetterEntry(
                number,
                sender,
                "Permohonan Liputan",
                "Pencanangan Gerakan Cegah Stunting",
                "Pendopo Dipokusumo",
                wib("2026-11-04T09:00"),
                Optional.of(wib("2026-11-04T11:30")),
                wib(received),
                false,
                Optional.ofNullable(duplicateReason));
    }

    static Instant wib(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
