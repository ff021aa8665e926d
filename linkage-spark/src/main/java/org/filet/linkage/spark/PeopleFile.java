package org.filet.linkage.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;
import scala.Tuple2;

/**
 * A CSV file, or a folder of them, with a header and one person a row. Rows are numbered in the order in which Spark
 * reads them, the same in every stage; rows with too few or too many fields are left out and counted.
 */
final class PeopleFile {

    private static final String MALFORMED = "malformed row";

    private final SparkSession spark;
    private final JavaPairRDD<Row, Long> rows;
    private final Columns columns;
    private final long count;
    private final long malformed;

    private PeopleFile(SparkSession spark, JavaRDD<Row> rows, Columns columns, Map<Boolean, Long> wellFormed) {
        this.spark = spark;
        this.rows = rows.zipWithIndex();
        this.columns = columns;
        this.count = wellFormed.getOrDefault(true, 0L);
        this.malformed = wellFormed.getOrDefault(false, 0L);
    }

    /**
     * Opens a file.
     *
     * @throws IllegalArgumentException when the file lacks a column; the message names it
     */
    static PeopleFile open(SparkSession spark, String path, Columns columns) {
        StructType header = reader(spark).csv(path).schema();
        columns(columns).stream()
                .filter(column -> !Arrays.asList(header.fieldNames()).contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new IllegalArgumentException(path + ": colonne absente / no column: " + column);
                });
        JavaRDD<Row> all = reader(spark)
                .schema(header.add(MALFORMED, DataTypes.StringType))
                .option("columnNameOfCorruptRecord", MALFORMED)
                .csv(path)
                .toJavaRDD();
        int last = header.size();
        Map<Boolean, Long> wellFormed = all.map(row -> row.isNullAt(last)).countByValue();
        return new PeopleFile(spark, all.filter(row -> row.isNullAt(last)), columns, wellFormed);
    }

    long count() {
        return count;
    }

    long malformed() {
        return malformed;
    }

    JavaPairRDD<Person, Long> people() {
        Columns named = columns;
        return rows.mapToPair(row -> new Tuple2<>(person(row._1(), named), row._2()));
    }

    /** The number of each row with its identifier, under these names. */
    Dataset<Row> identifiers(String number, String identifier) {
        Columns named = columns;
        StructType schema =
                new StructType().add(number, DataTypes.LongType, false).add(identifier, DataTypes.StringType, false);
        return spark.createDataFrame(
                rows.map(row -> RowFactory.create(row._2(), text(row._1(), named.id(), " "))), schema);
    }

    private static Person person(Row row, Columns columns) {
        String other = text(row, columns.other(), ",");
        List<String> others = Arrays.stream(other.split("[,;]", -1))
                .filter(name -> !name.isBlank())
                .toList();
        return new Person(
                text(row, columns.given(), " "),
                text(row, columns.surname(), " "),
                others,
                columns.born().size() == 3
                        ? PartialDate.parse(columns.born().stream()
                                .map(column -> padded(text(row, List.of(column), "")))
                                .collect(Collectors.joining()))
                        : PartialDate.parse(text(row, columns.born(), "")));
    }

    private static String padded(String part) {
        return part.length() == 1 ? "0" + part : part;
    }

    private static String text(Row row, List<String> columns, String between) {
        return columns.stream()
                .map(column -> row.<String>getAs(column))
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(between));
    }

    private static List<String> columns(Columns columns) {
        List<String> all = new ArrayList<>(columns.id());
        all.addAll(columns.given());
        all.addAll(columns.surname());
        all.addAll(columns.other());
        all.addAll(columns.born());
        return all;
    }

    private static DataFrameReader reader(SparkSession spark) {
        return spark.read()
                .option("header", true)
                .option("encoding", "UTF-8")
                .option("ignoreLeadingWhiteSpace", true)
                .option("ignoreTrailingWhiteSpace", true);
    }
}
