// SPDX-License-Identifier: Apache-2.0
#include "ui/views/picture_menu.h"
#include "core/versioning/field_picture_export.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/chain_image.h"
#include "ui/widgets/theme.h"
#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QSaveFile>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("PictureMenu", text);
}

struct Choice {
    PictureFormat format;
    const char* name;
    const char* suffix;
};
constexpr Choice choices[] = {
    {PictureFormat::Svg, "SVG…", "svg"}, {PictureFormat::Png, "PNG…", "png"}, {PictureFormat::Mermaid, "Mermaid…", "mmd"}};

QByteArray pngOf(const NamedPicture& named, Shade shade) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    imageOfSvg(fieldPictureSvg(named.picture, named.title, shade)).save(&buffer, "PNG");
    return bytes;
}

/// `order.created-v1-v2.svg`.
QString askForFile(QWidget* owner, const NamedPicture& named, const Choice& choice) {
    QString name = fromStored(named.title);
    for (QChar& letter : name)
        if (!letter.isLetterOrNumber() && letter != QLatin1Char('.') && letter != QLatin1Char('_'))
            letter = QLatin1Char('-');
    while (name.contains(QLatin1String("--")))
        name.replace(QLatin1String("--"), QLatin1String("-"));
    const QString suffix = QString::fromLatin1(choice.suffix);
    return QFileDialog::getSaveFileName(owner, tr("Export the picture"), name + QLatin1Char('.') + suffix, QStringLiteral("*.") + suffix);
}

void exportTo(const QString& file, Workspace& workspace, QWidget* owner, const PictureSource& source, PictureFormat format) {
    const Shade shade = tokens().dark ? Shade::Dark : Shade::Light;
    workspace.compute(
        owner, {tr("Exporting the picture"), Lane::Quick, nullptr},
        [named = source.picture(), format, shade, file](Progress&) -> Result<bool> {
            TRY_VOID(writePicture(named, format, shade, file));
            return true;
        },
        [failed = source.failed](const Result<bool>& done) {
            if (!done)
                failed(done.error());
        });
}

} // namespace

QByteArray pictureBytes(const NamedPicture& named, PictureFormat format, Shade shade) {
    switch (format) {
    case PictureFormat::Svg:
        return QByteArray::fromStdString(fieldPictureSvg(named.picture, named.title, shade));
    case PictureFormat::Png:
        return pngOf(named, shade);
    case PictureFormat::Mermaid:
        return QByteArray::fromStdString(fieldPictureMermaid(named.picture, named.title));
    }
    return {};
}

Result<> writePicture(const NamedPicture& named, PictureFormat format, Shade shade, const QString& file) {
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(pictureBytes(named, format, shade)) >= 0 && out.commit())
        return {};
    return fail(
        ErrorCode::PermissionDenied, "The picture can't be written to " + file.toStdString() + ".", out.errorString().toStdString());
}

void fillPictureMenu(QMenu& menu, Workspace& workspace, QWidget* owner, const PictureSource& source) {
    for (const Choice& choice : choices) {
        QAction* action = menu.addAction(QString::fromUtf8(choice.name));
        QObject::connect(action, &QAction::triggered, owner, [&workspace, owner, source, choice] {
            const QString file = askForFile(owner, source.picture(), choice);
            if (!file.isEmpty())
                exportTo(file, workspace, owner, source, choice.format);
        });
    }
    menu.addSeparator();
    QObject::connect(menu.addAction(tr("Copy as Mermaid")), &QAction::triggered, owner, [&workspace, owner, source] {
        workspace.compute(
            owner, {},
            [named = source.picture()](
                Progress&) -> Result<QByteArray> { return pictureBytes(named, PictureFormat::Mermaid, Shade::Light); },
            [](const Result<QByteArray>& made) {
                if (made)
                    QGuiApplication::clipboard()->setText(QString::fromUtf8(*made));
            });
    });
}

} // namespace leftfold::ui
