package id.go.purbalinggakab.siliput.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes each day with a seal: once a day has passed (WIB), or as soon as the service runs again. What was down for days
 * gets one seal that says which days it covers. A mail that fails is tried again with the next look.
 */
@Component
public class DailyAnchors {

    private static final Logger LOG = LoggerFactory.getLogger(DailyAnchors.class);

    private static final Duration TIME_TO_SEAL = Duration.ofHours(1);

    private final AnchorTable table;
    private final ChainTable chains;
    private final AnchorSettings settings;
    private final Mailer mailer;
    private final TransactionTemplate atOnce;
    private final Clock clock;
    private volatile boolean looked;
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    DailyAnchors(
            AnchorTable table,
            ChainTable chains,
            AnchorSettings settings,
            Mailer mailer,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.chains = chains;
        this.settings = settings;
        this.mailer = mailer;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Makes the seal that is due, if any, and mails what waits. */
    public Optional<DailyAnchor> closeDays() {
        var made = due();
        looked = true;
        mail();
        return made;
    }

    private Optional<DailyAnchor> due() {
        var yesterday = LocalDate.ofInstant(clock.instant(), IndonesianTime.WIB).minusDays(1);
        var last = table.last();
        if (last.filter(seal -> !LocalDate.parse(seal.day()).isBefore(yesterday))
                .isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(atOnce.execute(status -> close(yesterday, last)));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return Optional.empty();
        } catch (UncheckedIOException unwritable) {
            LOG.error(
                    "Segel harian untuk {} belum dapat ditulis, dicoba lagi nanti: {}",
                    yesterday,
                    unwritable.toString());
            return Optional.empty();
        }
    }

    /** What auditors and administrators should know of days without a seal, in Indonesian; nothing before the first look. */
    public Optional<String> missing() {
        if (!looked) {
            return Optional.empty();
        }
        var today =
                clock.instant().minus(TIME_TO_SEAL).atZone(IndonesianTime.WIB).toLocalDate();
        var last = table.last();
        if (last.filter(seal -> !LocalDate.parse(seal.day()).isBefore(today.minusDays(1)))
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of("Segel harian %s. Periksa apakah folder %s dapat ditulisi; segel dibuat sendiri sesudahnya."
                .formatted(
                        last.map(seal -> "terakhir dibuat untuk " + IndonesianTime.date(LocalDate.parse(seal.day()))
                                        + "; hari sesudahnya belum bersegel")
                                .orElse("belum pernah dibuat"),
                        settings.folder().toAbsolutePath().normalize()));
    }

    private DailyAnchor close(LocalDate day, Optional<DailyAnchor.Line> last) {
        var from = last.map(seal -> LocalDate.parse(seal.day()).plusDays(1)).orElse(day);
        var seal = DailyAnchor.closed(
                last.map(DailyAnchor.Line::number).orElse(0L) + 1,
                day.toString(),
                from.toString(),
                ChainWriter.text(clock.instant()),
                last.map(DailyAnchor.Line::hash).orElse(ChainHead.NOTHING),
                chains.heads());
        var file = "segel-%05d-%s.json".formatted(seal.number(), seal.day());
        table.add(seal, file);
        write(file, seal);
        LOG.info(
                "Segel harian {} untuk {} dibuat: {} rantai",
                seal.number(),
                seal.day(),
                seal.heads().size());
        return seal;
    }

    private void write(String name, DailyAnchor seal) {
        try {
            Files.createDirectories(settings.folder());
            var fresh = Files.createTempFile(settings.folder(), "baru-", ".tmp");
            Files.write(fresh, json.writeValueAsBytes(seal.fields()));
            Files.move(fresh, settings.folder().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void mail() {
        if (settings.mailTo().isBlank()) {
            return;
        }
        for (var line : table.unmailed()) {
            try {
                mailer.send(letter(line));
                table.mailed(line.number(), clock.instant());
            } catch (Mailer.MailUnavailable down) {
                LOG.warn("Segel {} belum terkirim, dicoba lagi nanti", line.number());
                return;
            } catch (Mailer.MailRefused refused) {
                LOG.error("Segel {} ditolak server surel; periksa siliput.audit.seal.mail-to", line.number());
            } catch (NoSuchFileException gone) {
                LOG.error("Berkas segel {} tidak ada lagi di foldernya", line.file());
            } catch (IOException unreadable) {
                LOG.error("Berkas segel {} tidak terbaca", line.file());
            }
        }
    }

    private OutgoingMail letter(DailyAnchor.Line line) throws IOException {
        var content = Files.readAllBytes(settings.folder().resolve(line.file()));
        var words = ("Terlampir segel nomor %d untuk %s.\nHash segel: %s\nHash segel sebelumnya: %s\n\n"
                        + "Simpan lampiran ini di luar jangkauan kantor. Dengan segel ini dosir perkara dapat diperiksa"
                        + " tanpa aplikasi.\n")
                .formatted(line.number(), line.day(), line.hash(), line.prev());
        return new OutgoingMail(
                "<segel.%d.%s@siliput>".formatted(line.number(), line.hash().substring(0, 12)),
                settings.mailTo(),
                "Segel harian Siliput %s (nomor %d)".formatted(line.day(), line.number()),
                words,
                "<html><body><p>" + words.replace("\n", "<br>") + "</p></body></html>",
                List.of(new OutgoingMail.Attachment(line.file(), "application/json", content)),
                Map.of());
    }

    /**
     * Where the daily seal goes.
     *
     * @param folder best on another machine's disk
     * @param mailTo an address outside the office's reach, for example the inspectorate's; empty: no mail
     */
    @ConfigurationProperties("siliput.audit.seal")
    record AnchorSettings(@DefaultValue("./data/segel") Path folder, @DefaultValue("") String mailTo) {}
}
