// SPDX-License-Identifier: Apache-2.0
// models: values in, rows out; how values read as text.
// Not here: threads, databases, widgets, the workspace.
// May be included by: ui/widgets, ui/views.
#pragma once
#include "core/model/event.h"
#include "core/model/time_display.h"
#include <QString>
#include <string_view>

namespace leftfold::ui {

/// Stored text for the screen; bytes that are no UTF-8 become U+FFFD.
QString fromStored(std::string_view text);

/// `1 204 332`, with spaces that do not break.
QString groupedNumber(std::int64_t number);

/// `412 bytes`, `3.2 KiB`, `64 MiB`.
QString sizeText(std::size_t bytes);

/// `9f1c…04be`; ids of up to twelve characters stay whole.
QString shortId(const QString& id);

/// `v4`, or nothing.
QString versionText(std::optional<Version> version);

/// A time as a table shows it: `2026-03-01 09:14:02.113`, or `3 h ago`.
QString timeText(Instant instant, TimeDisplay display, Instant now);

/// The same moment in every other form, for tool tips; whole microseconds.
QString timeToolTip(Instant instant, Instant now);

/// What a reducer or upcasters are called on screen: the file's name, or that of the document that comes with Leftfold.
QString reducerTitle(const std::string& name);

/// One line without control characters, at most `length` long.
QString oneLine(const QString& text, int length);

} // namespace leftfold::ui
