// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/mapping_document.h"
#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

namespace leftfold::ui {

/// How a member of a step is written in a form.
enum class StepFieldKind {
    Path, ///< a JSON pointer
    Paths, ///< several, one a line
    Text, ///< a string as it is typed
    Json, ///< any value, as JSON
    Number,
    Choice, ///< one of some words
    Flag,
    Code ///< lines of JavaScript
};

/// One member of a step as the form shows it.
struct StepField {
    std::string member;
    QString label;
    StepFieldKind kind = StepFieldKind::Path;
    bool optional = false;
    QStringList choices; ///< of a Choice; the first stands for a member that is not there, where it is optional
    QString hint; ///< an example, or what it is for
};

/// An operation, or the head of an upcaster, as the form and the menu of new steps know it.
struct StepKind {
    std::string op;
    QString summary; ///< what it does, for a person
    std::vector<StepField> fields;
};

/// Every operation that an upcaster may use, in the order of a menu.
const std::vector<StepKind>& stepKinds();
/// Null for an operation that no form is for.
const StepKind* stepKind(const std::string& op);
/// What an upcaster itself says: types, versions, its note; as far as its outcome leaves room for it.
const StepKind& arrowKind(UpcastOutcome outcome);
/// What is said of one of several events.
const StepKind& targetKind();

/// A step of that operation as it begins, at that path where one is given. What would change data without a word more is
/// switched off: it waits until it is filled in.
Value newStep(const StepKind& kind, const std::string& path);
/// Whether everything is there that the operation can't do without.
bool isComplete(const StepKind& kind, const Value& step);

/// What the form shows for a member: the text of a string, the lines of a list, else JSON. Empty where it is not there.
QString memberText(const Value& step, const StepField& field);
/// The step with that member as it was typed; empty text takes an optional member away. Nothing: the text can't be one, and
/// `problem` says why.
std::optional<Value> withMember(Value step, const StepField& field, const QString& text, QString& problem);

} // namespace leftfold::ui
