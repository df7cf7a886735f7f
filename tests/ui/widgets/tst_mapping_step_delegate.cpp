// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/models/mapping_step_model.h"
#include "ui/widgets/mapping_step_delegate.h"
#include "ui/widgets/theme.h"
#include <QListView>

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;
using leftfold::ui::test::painted;

class TstMappingStepDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
        MappingStep on;
        on.op = "move";
        on.text = "move /a → /b";
        MappingStep off = on;
        off.off = true;
        m_model.show({on, off});
    }
    void whatIsOnHasATickAndWhatIsOffIsPale() {
        QVERIFY(count(paint(0), tokens().accent) > 60);
        QCOMPARE(count(paint(1), tokens().accent), 0);
        QCOMPARE(count(paint(1), tokens().text), 0);
    }
    void aClickOnTheTickAsksAndElsewhereDoesNot() {
        QListView list;
        list.resize(300, 100);
        list.setModel(&m_model);
        list.setItemDelegate(&m_delegate);
        list.show();
        QSignalSpy asked(&m_model, &MappingStepModel::switchAsked);
        const QRect row = list.visualRect(m_model.index(1));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(asked.count(), 0);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(row.right() - 20, row.center().y()));
        QCOMPARE(asked.count(), 1);
        QVERIFY(asked[0][1].toBool());
    }
    void spaceAsks() {
        QListView list;
        list.setModel(&m_model);
        list.setItemDelegate(&m_delegate);
        list.show();
        list.setCurrentIndex(m_model.index(0));
        QSignalSpy asked(&m_model, &MappingStepModel::switchAsked);
        QTest::keyClick(&list, Qt::Key_Space);
        QCOMPARE(asked.count(), 1);
        QVERIFY(!asked[0][1].toBool());
    }

private:
    QImage paint(int row) { return painted(m_delegate, m_model.index(row), QStyle::State_Enabled, 300); }
    MappingStepModel m_model;
    MappingStepDelegate m_delegate;
};

LEFTFOLD_TEST(TstMappingStepDelegate)
#include "tst_mapping_step_delegate.moc"
