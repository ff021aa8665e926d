package org.filet.linkage.files;

/** The file a record is in. Where one file is searched for duplicates, all records are on the left. */
public enum Side {
    LEFT,
    RIGHT
}
