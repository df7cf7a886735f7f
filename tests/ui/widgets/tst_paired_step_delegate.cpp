// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_pairs.h"
#include "ui/models/paired_step_model.h"
#include "ui/widgets/paired_step_delegate.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/theme.h"
#include <set>

using namespace leftfold;
using namespace leftfold::ui;

class TstPairedStepDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }

    void rowsOfBothSidesArePainted() {
        PairedStepModel model;
        RowTable table;
        PairedStepDelegate delegate;
        table.setModel(&model);
        table.setItemDelegate(&delegate);
        table.resize(600, 240);
        const QImage empty = table.grab().toImage();
        const auto pairs = ui::test::samplePairs();
        model.setSteps(pairs);
        delegate.setColors(pairedColors(*pairs));
        QVERIFY(table.grab().toImage() != empty);
    }

    void marksAreToldByColourToo() {
        std::set<QRgb> colors;
        for (const PairMark mark : {PairMark::Same, PairMark::Edited, PairMark::LeftOnly, PairMark::RightOnly, PairMark::MovedHere})
            colors.insert(pairColor(mark).rgb());
        QCOMPARE(colors.size(), std::size_t{5});
    }
};

LEFTFOLD_TEST(TstPairedStepDelegate)
#include "tst_paired_step_delegate.moc"
