// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/type_color.h"
#include "core/versioning/field_picture.h"
#include "ui/session/workspace.h"
#include <functional>

class QMenu;
class QWidget;

namespace leftfold::ui {

enum class PictureFormat { Svg, Png, Mermaid };

/// The picture of an arrow and its name, `order.created v1 → v2`; what an export works on, on whatever thread.
struct NamedPicture {
    FieldPicture picture;
    std::string title;
};

/// The bytes of a file of that format.
QByteArray pictureBytes(const NamedPicture& named, PictureFormat format, Shade shade);

/// Writes them whole or not at all.
Result<> writePicture(const NamedPicture& named, PictureFormat format, Shade shade, const QString& file);

/// Where the menu takes the picture from when it is asked for, and whom it tells what failed.
struct PictureSource {
    std::function<NamedPicture()> picture;
    std::function<void(const Error&)> failed;
};

/// Files to write and texts to copy. The owner outlives what the menu began.
void fillPictureMenu(QMenu& menu, Workspace& workspace, QWidget* owner, const PictureSource& source);

} // namespace leftfold::ui
