package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.identity.RefusedStart;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With another key the old complaints would be shut for ever, and the new ones sealed apart from them. */
@Component
@RequiredArgsConstructor
class SealKeyAtStart implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final IdentityCipher cipher;

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("select sealed_identity from complaint_intake where sealed_identity is not null"
                        + " order by written_at desc fetch first 1 rows only")
                .query(String.class)
                .optional()
                .ifPresent(this::requireOpens);
    }

    private void requireOpens(String sealed) {
        try {
            cipher.openIdentity(sealed);
        } catch (RuntimeException otherKey) {
            throw new RefusedStart("Kunci segel pengadu bukan kunci yang menyegel aduan di basis data ini. Isi"
                    + " SILIPUT_SEAL_KEY (siliput.complaint.seal-key), atau pulihkan berkas kunci dari cadangan"
                    + " (pengaturan siliput.complaint.key-file).");
        }
    }
}
