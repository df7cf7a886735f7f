// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_events.h"
#include "ui/models/row_pages.h"

using namespace leftfold::ui;
using leftfold::ui::test::sampleRows;

class TstRowPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsRows();
    void forgetsTheLeastRecentlyUsed();
    void keepsWithinItsBytes();
};

void TstRowPages::findsRows() {
    RowPages pages;
    pages.insert(4, sampleRows(1, 3));
    QCOMPARE(pages.row(4, 2)->event.position->value, 3);
    QVERIFY(!pages.row(4, 3));
    QVERIFY(!pages.row(5, 0));
    pages.insert(4, sampleRows(7, 1));
    QCOMPARE(pages.row(4, 0)->event.position->value, 7);
    pages.clear();
    QVERIFY(!pages.contains(4));
}

void TstRowPages::forgetsTheLeastRecentlyUsed() {
    RowPages pages({.pages = 3, .bytes = 1U << 20U});
    for (const int page : {0, 1, 2})
        pages.insert(page, sampleRows(1, 1));
    QVERIFY(pages.row(0, 0));
    pages.insert(3, sampleRows(1, 1));
    QCOMPARE(pages.pages(), (std::vector{0, 2, 3}));
}

void TstRowPages::keepsWithinItsBytes() {
    RowPages pages({.pages = 32, .bytes = 1});
    for (const int page : {0, 1, 2, 3, 4})
        pages.insert(page, sampleRows(1, 2));
    QCOMPARE(pages.pages(), (std::vector{2, 3, 4}));
}

LEFTFOLD_TEST(TstRowPages)
#include "tst_row_pages.moc"
