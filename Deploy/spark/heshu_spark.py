#!/usr/bin/env python3
"""Figures of many documents with Apache Spark: `heshu worker` on every executor, its trailer verified.

usage: spark-submit Deploy/spark/heshu_spark.py --heshu HESHU --pipeline P.yaml --input DOCUMENTS --output FOLDER

DOCUMENTS is a folder or glob of UTF-8 text files (--format text), of NDJSON files with {"id","text"} a line (--format ndjson),
or of Parquet files with columns id and text (--format parquet). FOLDER gets

  csv/TABLE/        gzip-compressed CSV of each table
  parquet/TABLE/    the same as Parquet, decimals as exact text
  findings/ rejects/  NDJSON, gzip-compressed

each with Spark's _SUCCESS, and is refused where it exists: it comes to its place whole, at the end. Every row carries its key, in the
columns source_document, source_sha256, source_start and source_end.

A partition counts only where its worker's last line is a trailer whose sha256 is that of the lines before it; and the documents
that the trailers count must be those that were sent. So a worker that dies, stops reading or meets what it cannot read fails the job or
shows up as a reject; a task that runs twice changes nothing.
"""
import argparse
import hashlib
import json
import os
import sys

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import DataFrame, SparkSession, functions
from pyspark.sql.types import LongType, StringType, StructField, StructType

LINE = StructType([StructField("kind", StringType()), StructField("name", StringType()), StructField("line", StringType())])
KEY = ["table", "document", "sha256", "start", "end"]


class WorkerFailed(Exception):
    """A partition whose records are not complete."""


def verified(lines):
    """Checks the records of one partition against their trailer and gives (kind, table, line) for each."""
    digest = hashlib.sha256()
    trailer = None
    counts = {"row": 0, "finding": 0, "reject": 0}
    for line in lines:
        if trailer is not None:
            raise WorkerFailed("heshu worker wrote something behind its trailer")
        record = json.loads(line)
        if record.get("end") is True:
            trailer = record
            continue
        digest.update(line.encode("utf-8") + b"\n")
        kind = record["type"]
        counts[kind] += 1
        yield kind, record.get("table", ""), line
    if trailer is None:
        raise WorkerFailed("heshu worker ended without a trailer: it stopped early, and its records are not complete")
    if trailer["sha256"] != digest.hexdigest():
        raise WorkerFailed("the records of heshu worker are not those that its trailer counts: sha256 differs")
    told = {"row": trailer["rows"], "finding": trailer["findings"], "reject": trailer["rejects"]}
    if told != counts:
        raise WorkerFailed(f"heshu worker counts {told}, and there are {counts}")
    yield "trailer", "", json.dumps(trailer)


def read_documents(spark, options):
    """The documents as a frame with id, text and, where the input has them, published, title and origin."""
    if options.format == "text":
        frame = spark.read.text(options.input, wholetext=True, recursiveFileLookup=True)
        # Spark tells paths as URIs: with their bytes beyond ASCII in percent signs, but with a plus that is a plus.
        path = functions.url_decode(functions.replace(functions.input_file_name(), functions.lit("+"), functions.lit("%2B")))
        root = options.root.rstrip("/") + "/"
        name = functions.regexp_replace(path, "^file:/+", "/")
        name = functions.when(name.startswith(root), functions.substring(name, len(root) + 1, 1 << 20)).otherwise(name)
        return frame.select(name.alias("id"), functions.col("value").alias("text"))
    wanted = StructType([StructField(name, StringType()) for name in ("id", "text", "published", "title", "origin")])
    if options.format == "ndjson":
        return spark.read.schema(wanted).json(options.input, recursiveFileLookup=True)
    frame = spark.read.parquet(options.input)
    return frame.select([name for name in wanted.fieldNames() if name in frame.columns])


def pipe(spark, documents, command):
    """The lines that the workers write, a worker a partition.

    RDD.pipe of the JVM with its encoding named: with the default of Java 17 a locale of C would turn every unit into question marks.
    """
    sent = documents._jdf.toJSON().toJavaRDD()
    arguments = spark._jvm.java.util.ArrayList()
    for part in command:
        arguments.add(part)
    environment = spark._jvm.java.util.HashMap()
    lines = sent.pipe(arguments, environment, False, 1 << 16, "UTF-8")
    encoder = spark._jvm.org.apache.spark.sql.Encoders.STRING()
    frame = spark._jsparkSession.createDataset(lines.rdd(), encoder).toDF()
    return DataFrame(frame, spark)


def check_counts(records, sent, partitions):
    """Compares what the trailers count with what was sent."""
    trailers = [json.loads(row.line) for row in records.where("kind = 'trailer'").collect()]
    received = sum(trailer["in"] for trailer in trailers)
    if len(trailers) != partitions:
        raise WorkerFailed(f"{partitions} workers were started, and {len(trailers)} have ended well")
    if received != sent:
        raise WorkerFailed(f"{sent} documents were sent, and the workers have read {received}")
    return {name: sum(trailer[name] for trailer in trailers) for name in ("in", "rows", "findings", "rejects")}


def write_tables(spark, records, output):
    """Writes each table as CSV and Parquet, sorted by its key, each row once."""
    tables = [row.name for row in records.where("kind = 'row'").select("name").distinct().orderBy("name").collect()]
    for table in tables:
        lines = records.where((functions.col("kind") == "row") & (functions.col("name") == table)).select("line")
        first = json.loads(lines.first().line)
        cells = StructType([StructField(name, StringType()) for name in first["cells"]])
        schema = StructType(
            [StructField(name, LongType() if name in ("start", "end") else StringType()) for name in KEY]
            + [StructField("cells", cells)])
        rows = lines.select(functions.from_json("line", schema).alias("row")).select("row.*")
        key = [functions.col(name).alias(f"source_{name}") for name in KEY[1:]]
        flat = rows.select("cells.*", *key).orderBy("source_document", "source_start", "source_end")
        # Quotes are doubled and white space is kept, which are not Spark's defaults.
        flat.write.csv(
            f"{output}/csv/{table}", header=True, compression="gzip", emptyValue="", escape='"',
            ignoreLeadingWhiteSpace=False, ignoreTrailingWhiteSpace=False)
        flat.write.parquet(f"{output}/parquet/{table}")
    return tables


class Folder:
    """The output: written beside its place and renamed at the end, on whatever file system Spark has it."""

    def __init__(self, spark, path):
        hadoop = spark._jvm.org.apache.hadoop.fs
        self.path = path.rstrip("/")
        self.staging = self.path + ".staging"
        self._make = hadoop.Path
        self._system = hadoop.Path(self.path).getFileSystem(spark._jsc.hadoopConfiguration())
        if self._system.exists(hadoop.Path(self.path)):
            raise WorkerFailed(f"{self.path} exists; name a folder that does not")
        self.discard()

    def publish(self):
        if not self._system.rename(self._make(self.staging), self._make(self.path)):
            raise WorkerFailed(f"{self.staging} cannot be renamed to {self.path}")

    def discard(self):
        self._system.delete(self._make(self.staging), True)


def run(spark, options, output):
    """Pipes all documents through workers and writes what they gave; the counts of the job."""
    # Executors find what was shipped in their working folder; in local mode it stands in the driver's folder of files.
    local = spark.sparkContext.master.split("[")[0] == "local"
    folder = SparkFiles.getRootDirectory() if local else "."
    program, pipeline = (f"{folder}/{os.path.basename(path)}" for path in (options.heshu, options.pipeline))

    documents = read_documents(spark, options)
    documents = documents.repartition(options.partitions or spark.sparkContext.defaultParallelism, "id")
    sent = documents.count()
    lines = pipe(spark, documents, [program, "worker", "--root", folder, pipeline])
    records = lines.rdd.map(lambda row: row[0]).mapPartitions(verified).toDF(LINE)
    records.persist(StorageLevel.DISK_ONLY)
    partitions = documents.rdd.getNumPartitions()
    counts = check_counts(records, sent, partitions)
    write_tables(spark, records, output)
    for kind in ("finding", "reject"):
        lines = records.where(functions.col("kind") == kind).select("line").orderBy("line")
        lines.write.option("compression", "gzip").text(f"{output}/{kind}s")
    return {"documents": sent, "workers": partitions, **counts}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--heshu", required=True, help="the program, shipped to every executor")
    parser.add_argument("--pipeline", required=True, help="the pipeline file, shipped too; its streaming stages are run")
    parser.add_argument("--file", action="append", default=[], help="a table that a join of the pipeline reads; repeatable")
    parser.add_argument("--input", required=True)
    parser.add_argument("--format", choices=["text", "ndjson", "parquet"], default="text")
    parser.add_argument("--root", default=os.getcwd(), help="the folder that the ids of text files begin at")
    parser.add_argument("--output", required=True)
    parser.add_argument("--partitions", type=int, default=0, help="how many workers; as many as Spark's default if not given")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("heshu").getOrCreate()
    for path in [options.heshu, options.pipeline, *options.file]:
        spark.sparkContext.addFile(os.path.abspath(path))
    folder = Folder(spark, options.output)
    try:
        counts = run(spark, options, folder.staging)
        folder.publish()
    except BaseException:
        folder.discard()
        raise
    print(json.dumps(counts))
    spark.stop()


if __name__ == "__main__":
    try:
        main()
    except WorkerFailed as failure:
        sys.exit(f"heshu_spark: {failure}")
