package org.filet.linkage.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** What {@code spark-submit} starts. Prints a report of numbers; the pairs are in the folder asked for. */
public final class LinkJob {

    private static final String USAGE = """
            spark-submit --class org.filet.linkage.spark.LinkJob filet-linkage-spark-job.jar LEFT RIGHT OUT --key FILE [options]
            spark-submit … --dedupe FILE OUT --key FILE [options]
              LEFT, RIGHT  CSV avec en-têtes / CSV with a header: fichier, dossier / file, folder, hdfs://…, s3a://…
              OUT          dossier des paires, à créer / folder of the pairs, to be made: left, right, tier, evidence
              --key FILE   clé, au moins 32 octets, lue par le pilote / key, 32 bytes or more, read by the driver
              --columns id=…,given=…,surname=…[,other=…],born=…   a+b : plusieurs colonnes / several columns
              --overlap X  part attendue des lignes du plus petit fichier dont la personne est aussi dans l’autre ;
                           --dedupe : doubles attendus par ligne                                       (0.1)
                           expected share of the smaller file’s rows whose person is in the other file too;
                           --dedupe: doubles expected a row
              --cap N      un jeton que plus de N lignes portent est écarté / a token more than N rows hold is left out   (400)""";

    private LinkJob() {}

    public static void main(String[] args) throws IOException {
        LinkOptions options;
        try {
            options = LinkOptions.parse(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
            System.exit(2);
            return;
        }
        try (SparkSession spark =
                SparkSession.builder().appName("filet-linkage").getOrCreate()) {
            System.out.println(new Link(spark, options).run());
        }
    }
}
