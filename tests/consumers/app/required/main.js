const { load } = require("policy-proposals/slim");
const { answer } = require("../answer.js");
const { show } = require("../show.js");

load().then((policy) => show(answer(policy)));
