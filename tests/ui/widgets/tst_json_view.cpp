// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/json_view.h"
#include "ui/widgets/theme.h"

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;

class TstJsonView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_view = std::make_unique<JsonView>();
        m_view->resize(340, 400);
    }
    void isAsHighAsItsRows() {
        m_view->setValue(parseJson(R"({"a":1})").value());
        const int one = m_view->sizeHint().height();
        m_view->setValue(parseJson(R"({"a":1,"b":[1,2]})").value());
        QCOMPARE(m_view->sizeHint().height(), 4 * one);
        QVERIFY(!m_view->isFolded());
    }
    void textsHaveTheirColour() {
        m_view->setValue(parseJson("{\"a\":\"\u2588\u2588\u2588\u2588\"}").value());
        const QImage image = m_view->grab().toImage();
        QVERIFY(count(image, tokens().added) > 0);
    }
    void beginsFoldedWhereThereIsMuch() {
        Value::Array items;
        for (int n = 0; n < 100; ++n)
            items.push_back(Value::array({Value::integer(n)}));
        m_view->setValue(Value::object({{"list", Value::array(std::move(items))}}));
        QVERIFY(m_view->isFolded());
        QCOMPARE(m_view->visibleRows(), 1);
        m_view->openAll();
        QCOMPARE(m_view->visibleRows(), 201);
        QVERIFY(!m_view->isFolded());
    }
    void showsScalars() {
        m_view->setValue(Value::number("1e400"));
        QCOMPARE(m_view->visibleRows(), 1);
        QCOMPARE(m_view->model()->index(0, StateTreeModel::Content).data().toString(), QStringLiteral("1e400"));
    }

private:
    std::unique_ptr<JsonView> m_view;
};

LEFTFOLD_TEST(TstJsonView)
#include "tst_json_view.moc"
