// SPDX-License-Identifier: Apache-2.0
#include "tests/core/versioning/field_pictures.h"
#include "tests/runner.h"
#include "ui/views/picture_menu.h"
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QTemporaryDir>

using namespace leftfold;
using namespace leftfold::ui;

class TstPictureMenu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormat() {
        QVERIFY(pictureBytes(named(), PictureFormat::Svg, Shade::Dark).startsWith("<svg "));
        QVERIFY(pictureBytes(named(), PictureFormat::Mermaid, Shade::Light).startsWith("flowchart LR"));
        QVERIFY(QImage::fromData(pictureBytes(named(), PictureFormat::Png, Shade::Light)).width() > 600);
    }
    void writesAFileOrSaysWhyNot() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("arrow.svg"));
        QVERIFY(writePicture(named(), PictureFormat::Svg, Shade::Light, file).has_value());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), pictureBytes(named(), PictureFormat::Svg, Shade::Light));
        const auto refused = writePicture(named(), PictureFormat::Svg, Shade::Light, folder.filePath(QStringLiteral("no/such/arrow.svg")));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("no/such/arrow.svg") != std::string::npos);
    }
    void copies() {
        Workspace workspace([](const StoreChoice&) -> Result<std::unique_ptr<EventSource>> {
            return fail(ErrorCode::NotFound, "nothing is to be opened");
        });
        QWidget owner;
        QMenu menu;
        fillPictureMenu(menu, workspace, &owner, {[] { return named(); }, [](const Error&) {}});
        QCOMPARE(menu.actions().size(), 5);
        QGuiApplication::clipboard()->clear();
        menu.actions().last()->trigger();
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("flowchart LR")));
    }

private:
    static NamedPicture named() { return {leftfold::test::mockUpPicture(), "order.created v1 → v2"}; }
};

LEFTFOLD_TEST(TstPictureMenu)
#include "tst_picture_menu.moc"
