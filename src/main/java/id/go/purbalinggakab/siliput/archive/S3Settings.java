package id.go.purbalinggakab.siliput.archive;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An S3-compatible store.
 *
 * @param secretKey from the environment, {@code SILIPUT_ARCHIVE_S3_SECRETKEY}
 * @param prefix before every object's name
 */
@ConfigurationProperties("siliput.archive.s3")
record S3Settings(
        URI endpoint,
        @DefaultValue("us-east-1") String region,
        String bucket,
        String accessKey,
        String secretKey,
        @DefaultValue("berkas/") String prefix) {

    /** @throws IllegalStateException what is missing, by the name an administrator sets */
    S3Settings complete() {
        StoreSetting.need("SILIPUT_ARCHIVE_S3_ENDPOINT", endpoint);
        StoreSetting.need("SILIPUT_ARCHIVE_S3_BUCKET", bucket);
        StoreSetting.need("SILIPUT_ARCHIVE_S3_ACCESSKEY", accessKey);
        StoreSetting.need("SILIPUT_ARCHIVE_S3_SECRETKEY", secretKey);
        return this;
    }

    /** Says nothing secret. */
    @Override
    public String toString() {
        return "S3 %s/%s".formatted(endpoint, bucket);
    }
}
