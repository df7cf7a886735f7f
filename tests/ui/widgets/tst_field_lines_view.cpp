// SPDX-License-Identifier: Apache-2.0
#include "tests/core/versioning/field_pictures.h"
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/field_lines_view.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

Q_DECLARE_METATYPE(leftfold::FieldPath)

class TstFieldLinesView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_view = std::make_unique<FieldLinesView>();
        m_view->setPicture(leftfold::test::mockUpPicture());
        m_view->resize(752, 320);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setFocus();
    }
    void drawsTheMockUp() {
        const QImage image = m_view->grab().toImage();
        QVERIFY(count(image, tokens().addedSoft) > 2000);
        QVERIFY(count(image, tokens().accent) > 100);
        QVERIFY(count(image, tokens().base) > 20'000);
        if (const QString folder = qEnvironmentVariable("LEFTFOLD_LOOK"); !folder.isEmpty())
            image.save(folder + QStringLiteral("/field-lines.png"));
    }
    void keysWalkTheFields() {
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(current(), QStringLiteral("cust"));
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("move: cust → customer_id")));
        press(Qt::Key_Tab);
        QCOMPARE(current(), QStringLiteral("customer_id"));
        press(Qt::Key_Down);
        press(Qt::Key_Backtab);
        QCOMPARE(current(), QStringLiteral("total"));
        press(Qt::Key_End);
        QCOMPARE(current(), QStringLiteral("legacy_flag"));
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("25 %")));
        press(Qt::Key_Right);
        QCOMPARE(current(), QStringLiteral("first_name")); // the nearest where no line leads
    }
    void enterAsksForTheSteps() {
        QSignalSpy asked(m_view.get(), &FieldLinesView::stepAsked);
        m_view->setCurrentField(FieldSpot{PictureSide::Old, 2});
        press(Qt::Key_Return);
        QCOMPARE(asked.takeFirst().first().value<std::size_t>(), std::size_t{1});
        m_view->setSelectedStep(1);
        press(Qt::Key_Return);
        QCOMPARE(asked.takeFirst().first().value<std::size_t>(), std::size_t{2});
        m_view->setCurrentField(FieldSpot{PictureSide::Old, 0});
        press(Qt::Key_Return);
        QVERIFY(asked.isEmpty()); // nothing was done with it
    }
    void aClickOnALineAsksForItsStep() {
        QSignalSpy asked(m_view.get(), &FieldLinesView::stepAsked);
        const QPoint from = m_view->fieldRect({PictureSide::Old, 1}).center();
        const QPoint to = m_view->fieldRect({PictureSide::New, 1}).center();
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, (from + to) / 2);
        QCOMPARE(asked.takeFirst().first().value<std::size_t>(), std::size_t{0});
    }
    void theSelectedStepStandsOut() {
        const int plain = count(m_view->grab().toImage(), tokens().changed);
        m_view->setSelectedStep(1);
        const QImage image = m_view->grab().toImage();
        QVERIFY(count(image, tokens().changed) > plain);
        m_view->setSelectedStep(0);
        QCOMPARE(count(m_view->grab().toImage(), tokens().changed), 0);
    }
    void draggingConnects() {
        QSignalSpy asked(m_view.get(), &FieldLinesView::connectAsked);
        drag(m_view->fieldRect({PictureSide::Old, 1}).center(), m_view->fieldRect({PictureSide::New, 3}).center());
        QCOMPARE(path(asked, 0), std::string("cust"));
        QCOMPARE(path(asked, 1), std::string("currency"));
        asked.clear();
        drag(m_view->fieldRect({PictureSide::Old, 1}).center(), QPoint(m_view->fieldRect({PictureSide::New, 3}).left() + 20, 318));
        QVERIFY(asked.first().at(1).value<FieldPath>().parts.empty());
        asked.clear();
        drag(m_view->fieldRect({PictureSide::Old, 1}).center(), m_view->fieldRect({PictureSide::Old, 3}).center());
        drag(m_view->fieldRect({PictureSide::New, 1}).center(), m_view->fieldRect({PictureSide::New, 3}).center());
        QVERIFY(asked.isEmpty());
    }
    void escapeEndsTheDrawing() {
        QSignalSpy asked(m_view.get(), &FieldLinesView::connectAsked);
        const QPoint to = m_view->fieldRect({PictureSide::New, 3}).center();
        begin(m_view->fieldRect({PictureSide::Old, 1}).center(), to);
        QVERIFY(count(m_view->grab().toImage(), tokens().accent) > 0);
        press(Qt::Key_Escape);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, to);
        QVERIFY(asked.isEmpty());
    }
    void keysConnect() {
        QSignalSpy asked(m_view.get(), &FieldLinesView::connectAsked);
        m_view->setCurrentField(FieldSpot{PictureSide::Old, 1});
        press(Qt::Key_Space);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(path(asked, 0), std::string("cust"));
        QCOMPARE(path(asked, 1), std::string("total_amount"));
    }
    void theMenuIsAskedFor() {
        QSignalSpy asked(m_view.get(), &FieldLinesView::fieldMenuAsked);
        m_view->setCurrentField(FieldSpot{PictureSide::New, 3});
        QTest::keyClick(m_view.get(), Qt::Key_Period);
        QCOMPARE(asked.first().at(1).value<FieldPath>().toString(), std::string("currency"));
    }
    void unchangedFieldsAreFoldedAndListed() {
        const auto payload = std::vector<std::string>{R"({"a":1,"b":2,"c":3,"d":4,"e":5})"};
        QSignalSpy asked(m_view.get(), &FieldLinesView::unchangedAsked);
        m_view->setPicture(leftfold::test::pictureOf(R"([{"op":"move","from":"/a","path":"/z"}])", payload));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->fieldRect({PictureSide::Old, 1}).center());
        QCOMPARE(asked.takeFirst().first().value<Unchanged>(), Unchanged::Listed);
        m_view->setPicture(leftfold::test::pictureOf(R"([{"op":"move","from":"/a","path":"/z"}])", payload, Unchanged::Listed));
        const QRect last = m_view->fieldRect({PictureSide::Old, 4});
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, last.bottomLeft() + QPoint(30, 24));
        QCOMPARE(asked.takeFirst().first().value<Unchanged>(), Unchanged::Folded);
    }
    void theCurrentFieldOutlivesAnotherPicture() {
        m_view->setCurrentField(FieldSpot{PictureSide::Old, 4});
        m_view->setPicture(leftfold::test::pictureOf("[]", {R"({"name":"x"})"}));
        QCOMPARE(current(), QStringLiteral("name"));
        m_view->setPicture(leftfold::test::pictureOf("[]", {R"({"other":"x"})"}));
        QVERIFY(!m_view->currentField());
        m_view->setPicture({});
        press(Qt::Key_Down);
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("No stored event")));
        QVERIFY(!m_view->grab().isNull());
    }
    void aSelectedStepIsBroughtIntoView() {
        auto payload = Value::object();
        QString steps = QStringLiteral("[");
        for (int at = 0; at < 300; ++at) {
            payload.editMember("f" + std::to_string(at)) = Value::integer(at);
            steps += QStringLiteral("%2{'op':'move','from':'/f%1','path':'/g%1'}").arg(at).arg(at ? QStringLiteral(",") : QString());
        }
        steps.replace(QLatin1Char('\''), QLatin1Char('"')).append(QLatin1Char(']'));
        m_view->setPicture(leftfold::test::pictureOf(steps.toUtf8().constData(), {toJson(payload)}));
        m_view->setSelectedStep(250);
        QVERIFY(m_view->viewport()->rect().contains(m_view->fieldRect({PictureSide::New, 250})));
        QVERIFY(!m_view->grab().isNull());
    }

private:
    void press(Qt::Key key) { QTest::keyClick(m_view.get(), key); }
    QString current() const {
        const auto spot = *m_view->currentField();
        const auto& fields = spot.side == PictureSide::Old ? m_view->picture().before : m_view->picture().after;
        return QString::fromStdString(fields[spot.at].name);
    }
    static std::string path(const QSignalSpy& asked, int at) { return asked.first().at(at).value<FieldPath>().toString(); }
    void begin(const QPoint& from, const QPoint& to) {
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, m_view->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view->viewport(), &move);
    }
    void drag(const QPoint& from, const QPoint& to) {
        begin(from, to);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, to);
    }

    std::unique_ptr<FieldLinesView> m_view;
};

LEFTFOLD_TEST(TstFieldLinesView)
#include "tst_field_lines_view.moc"
