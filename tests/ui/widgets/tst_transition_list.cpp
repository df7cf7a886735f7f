// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/transition_list.h"
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

namespace {

std::vector<Transition> turns(std::size_t count) {
    std::vector<Transition> all;
    for (std::size_t at = 0; at < count; ++at)
        all.push_back({3 + 2 * at, at % 2 == 0 ? ConditionMark::Became : ConditionMark::Ceased});
    return all;
}

QString stepName(std::size_t step) {
    return QStringLiteral("v%1").arg(step);
}

} // namespace

class TstTransitionList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { Theme::instance().install(); }
    void everyTurnIsTold() {
        TransitionList list;
        list.show(turns(3), false, stepName);
        QCOMPARE(list.count(), 3);
        QCOMPARE(list.accessibleDescription(), QStringLiteral("became v3, ceased v5, became v7"));
        list.show({}, false, stepName);
        QCOMPARE(list.accessibleDescription(), QStringLiteral("never"));
    }
    void narrowItTakesMoreLines() {
        TransitionList list;
        list.show(turns(6), true, stepName);
        QVERIFY(list.heightForWidth(120) > list.heightForWidth(400));
        QVERIFY(list.heightForWidth(120) < 400);
    }
    void aClickLeadsThere() {
        TransitionList list;
        list.show(turns(3), false, stepName);
        list.resize(400, list.heightForWidth(400));
        QSignalSpy asked(&list, &TransitionList::stepAsked);
        QTest::mouseClick(&list, Qt::LeftButton, {}, QPoint(10, 8));
        QTest::mouseClick(&list, Qt::LeftButton, {}, QPoint(398, list.height() - 1));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<std::size_t>(), std::size_t{3});
    }
    void theArrowsWalkIt() {
        TransitionList list;
        list.show(turns(3), false, stepName);
        QSignalSpy asked(&list, &TransitionList::stepAsked);
        for (const auto key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Return, Qt::Key_Left, Qt::Key_Space})
            QTest::keyClick(&list, key);
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked[0][0].value<std::size_t>(), std::size_t{7});
        QCOMPARE(asked[1][0].value<std::size_t>(), std::size_t{5});
    }
    void ofVeryManyThoseAroundTheHead() {
        TransitionList list;
        list.show(turns(10'000), false, stepName);
        list.setHead(9'000);
        list.resize(300, list.heightForWidth(300));
        QVERIFY(list.height() < 1'000);
        list.show(turns(10'000), false, stepName);
        QVERIFY(list.accessibleDescription().contains(QStringLiteral("v8999")));
        QVERIFY(!list.grab().isNull());
    }
};

LEFTFOLD_TEST(TstTransitionList)
#include "tst_transition_list.moc"
