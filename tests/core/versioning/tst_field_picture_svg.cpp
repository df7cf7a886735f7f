// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/field_picture_export.h"
#include "tests/core/versioning/field_pictures.h"
#include "tests/runner.h"
#include <QXmlStreamReader>

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// How many elements of that name; -1: it is no XML.
int elements(const std::string& svg, const QString& name) {
    QXmlStreamReader reader(QString::fromStdString(svg));
    int count = 0;
    while (!reader.atEnd())
        count += reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name ? 1 : 0;
    return reader.hasError() ? -1 : count;
}

} // namespace

class TstFieldPictureSvg : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsEverything() {
        const auto picture = mockUpPicture();
        for (const auto shade : {Shade::Light, Shade::Dark}) {
            const auto svg = fieldPictureSvg(picture, "order.created v1 → v2", shade);
            QCOMPARE(elements(svg, QStringLiteral("rect")), 1 + 6 + 7);
            QCOMPARE(elements(svg, QStringLiteral("path")), 6);
            QVERIFY(svg.find("removed: 25 % of events lose a value") != std::string::npos);
            QVERIFY(svg.find("convert ÷100") != std::string::npos);
        }
        QVERIFY(fieldPictureSvg(picture, "", Shade::Light) != fieldPictureSvg(picture, "", Shade::Dark));
    }
    void namesAreData() {
        auto payload = Value::object();
        payload.editMember("<script>&\"'</text>\a") = Value::integer(1);
        payload.editMember("a very long name that would run into what stands beside it") = Value::integer(1);
        const auto picture = pictureOf("[]", {toJson(payload)});
        QCOMPARE(elements(fieldPictureSvg(picture, "<&>", Shade::Light), QStringLiteral("script")), 0);
        QVERIFY(elements(fieldPictureSvg({}, "", Shade::Light), QStringLiteral("rect")) == 1);
    }
};

LEFTFOLD_TEST(TstFieldPictureSvg)
#include "tst_field_picture_svg.moc"
